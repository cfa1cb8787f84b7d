pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*!
    Every size, colour and time of the program. Sizes are true millimetres and points of the screen in use;
    points grow with the learner's text size, millimetres do not. Main sets the properties in the first group.
*/
QtObject {
    id: theme

    property real pxPerMm: 96 / 25.4
    property real textScale: 1
    property real pace: 1
    property string themeName: "paper"
    property url assets: Qt.resolvedUrl("../../../../assets/")

    function mm(millimetres: real): real {
        return Math.round(millimetres * pxPerMm);
    }

    function pt(points: real): real {
        return Math.round(points * mmPerPt * pxPerMm * textScale);
    }

    function icon(name: string): url {
        return name === "" ? "" : assets + "icons/" + name + ".svg";
    }

    function picture(name: string): url {
        return name === "" ? "" : assets + "pictures/" + name + ".svg";
    }

    readonly property real mmPerPt: 0.3528

    // --- text, in points at text size 1 ---------------------------------------------------------------------------
    readonly property string family: firstOf(["BIZ UDPGothic", "BIZ UDPゴシック", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", "Hiragino Sans"])
    readonly property real body: 27
    readonly property real title: 32
    readonly property real record: 22 // instructors
    readonly property real note: 18 // instructors, second lines
    readonly property real sentence: 36
    readonly property real sentenceLarge: 48
    readonly property real promise: 52
    readonly property real rubyRatio: 0.5
    readonly property real lineRatio: 1.3
    readonly property real lineRatioWithRuby: 1.1
    readonly property real rubyLineRatio: 1.1
    readonly property real labelRatio: 1.15
    readonly property real apartRatio: 0.83 // so far a sentence is made smaller to begin on a row of its own

    // --- sizes ------------------------------------------------------------------------------------------------------
    readonly property real hairline: Math.max(1, mm(0.3))
    readonly property real stroke: Math.max(2, mm(0.6))
    readonly property real focusStroke: Math.max(3, mm(1.1))
    readonly property real margin: mm(3)
    readonly property bool roomy: textScale < 1.5
    readonly property real pageMargin: roomy ? mm(9) : margin // around pages without a phone
    readonly property real pageGap: roomy ? mm(5) : gap
    readonly property real gap: mm(3)
    readonly property real smallGap: mm(2)
    readonly property real reach: mm(1.5) // how far beyond a button's drawing a touch still counts: half a gap
    readonly property real padding: mm(4)
    readonly property real button: mm(20)
    readonly property real buttonLarge: mm(26)
    readonly property real lessonPicture: mm(26)
    readonly property real stampRatio: 1.5 // of a stamp on a lesson's card, to its letters
    readonly property real radius: mm(4)
    readonly property real radiusLarge: mm(6)
    readonly property real iconRatio: 1.2 // of the label's size
    readonly property real dot: mm(5)
    readonly property real pressDepth: mm(0.7)
    readonly property real cardWidthMm: 85.6 // bank card, ISO/IEC 7810 ID-1
    readonly property real cardHeightMm: 53.98
    readonly property real cardCornerMm: 3.18
    readonly property real pxPerMmLeast: 1.5 // what a card held to the glass may give
    readonly property real pxPerMmMost: 20
    readonly property real cardNudge: 0.99 // one touch on 小さく

    // --- the instructor's pages, in mm at text size 1: from this width on things stand beside each other ---------------
    readonly property real tabsInRecord: 215
    readonly property real panelBeside: 300
    readonly property real panelWidth: 98
    readonly property real rowBeside: 205
    readonly property real tableBeside: 300
    readonly property real coachBeside: 240
    readonly property real buttonsBeside: 230
    readonly property real padBeside: 200
    readonly property real readingWidth: 210 // the widest a page of few words gets
    readonly property var stepColumns: [30, 28, 12, 30] // hundredths: what to do, how it went, time, stumbles
    readonly property real tallRow: 0.5 // of a page: a taller row may be cut between its parts
    readonly property real portrait: mm(15)
    readonly property real bar: mm(5)

    // --- times in milliseconds -------------------------------------------------------------------------------------
    readonly property int fade: 220 * pace
    readonly property int settle: 650 * pace
    readonly property int breath: 1600 * pace
    readonly property int keyBounce: 120 * pace // keys of the PIN: the same digit may follow
    readonly property int bounce: 500 * pace // a second touch this soon is the first one trembling

    // --- colours ----------------------------------------------------------------------------------------------------
    readonly property var palettes: ({
            "paper": {
                dark: false,
                ground: "#FAF8F3",
                card: "#FFFFFF",
                line: "#CFC7BA",
                edge: "#857B6C",
                ink: "#1F1B24",
                quiet: "#4A4453",
                accent: "#5B3A8C",
                accentDeep: "#43276D",
                tint: "#EFE8F8",
                accentInk: "#FFFFFF",
                go: "#0A5C38",
                goTint: "#E4F3EA",
                stop: "#9B1C1C",
                stopTint: "#FBE9E7",
                care: "#6B4400",
                careTint: "#FFF1D6",
                spoken: "#FFE08A",
                spokenInk: "#1F1B24",
                spokenMark: "#8A5A00",
                focus: "#B34700",
                scrim: "#99201A2B"
            },
            "night-white": {
                dark: true,
                ground: "#000000",
                card: "#121214",
                line: "#55555E",
                edge: "#C9C9D2",
                ink: "#FFFFFF",
                quiet: "#E3E3EA",
                accent: "#FFFFFF",
                accentDeep: "#CFCFD8",
                tint: "#26262B",
                accentInk: "#000000",
                go: "#B9F6CF",
                goTint: "#0E2A1A",
                stop: "#FFC4BD",
                stopTint: "#33110E",
                care: "#FFE1A0",
                careTint: "#2E2409",
                spoken: "#FFFFFF",
                spokenInk: "#000000",
                spokenMark: "#000000",
                focus: "#FFB066",
                scrim: "#CC000000"
            },
            "night-yellow": {
                dark: true,
                ground: "#000000",
                card: "#141300",
                line: "#5C5720",
                edge: "#D6C400",
                ink: "#FFE600",
                quiet: "#F2DE3A",
                accent: "#FFE600",
                accentDeep: "#D6C100",
                tint: "#292700",
                accentInk: "#000000",
                go: "#FFE600",
                goTint: "#1F2400",
                stop: "#FFD0A8",
                stopTint: "#331A00",
                care: "#FFF3B0",
                careTint: "#2B2600",
                spoken: "#FFE600",
                spokenInk: "#000000",
                spokenMark: "#000000",
                focus: "#FFFFFF",
                scrim: "#CC000000"
            }
        })
    readonly property var palette: palettes[themeName] ?? palettes["paper"]
    readonly property bool dark: palette.dark
    readonly property color ground: palette.ground
    readonly property color card: palette.card
    readonly property color line: palette.line
    readonly property color edge: palette.edge
    readonly property color ink: palette.ink
    readonly property color quiet: palette.quiet
    readonly property color accent: palette.accent
    readonly property color accentDeep: palette.accentDeep
    readonly property color tint: palette.tint
    readonly property color accentInk: palette.accentInk
    readonly property color go: palette.go
    readonly property color goTint: palette.goTint
    readonly property color stop: palette.stop
    readonly property color stopTint: palette.stopTint
    readonly property color care: palette.care
    readonly property color careTint: palette.careTint
    readonly property color spoken: palette.spoken
    readonly property color spokenInk: palette.spokenInk
    readonly property color spokenMark: palette.spokenMark
    readonly property color focus: palette.focus
    readonly property color scrim: palette.scrim
    readonly property color paper: "#FFFFFF" // under drawn pictures, in every palette
    readonly property color shadow: "#111F1B24"

    function firstOf(families: list<string>): string {
        const installed = Qt.fontFamilies();
        return families.find(name => installed.includes(name)) ?? Qt.font({
            pixelSize: 1
        }).family;
    }
}
