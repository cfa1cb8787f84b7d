pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The phone's own sizes (life-size mm unless the name says true mm or points), colours and times. */
QtObject {
    readonly property url art: Theme.assets + "phone/"
    readonly property string family: Theme.family

    // the body
    readonly property real bodyWidth: 74
    readonly property real bodyHeight: 156
    readonly property real bodyRadius: 9.5
    readonly property real bezel: 3
    readonly property real glassRadius: 7
    readonly property real keysFrom: 0.2 // of the body's height
    readonly property real cameraSize: 2.6
    readonly property real keyRow: 12.6
    readonly property real keyGap: 1.2
    readonly property int shadowSteps: 11
    readonly property real shadowReach: 4.2

    readonly property real dimming: 0.06 // share of light that a step of brightness takes
    readonly property int fullLight: 4 // from this step of brightness on nothing is dimmed
    readonly property int rulerPx: 100 // any size: only the ratio of lengths is wanted
    readonly property int lookMs: 100 // how often the pointer looks where its target has gone
    readonly property int soonMs: 16 // the same, just after something changed
    readonly property real handMm: 10 // width of the small hand, true size
    readonly property real ringRadiusMm: 7 // no rounder is the ring around something large

    // true millimetres and points, whatever the magnification
    readonly property real pointMm: 0.3528
    readonly property real targetMm: 14
    readonly property real callTargetMm: 20
    readonly property real sledgeMm: 24
    readonly property real photoShape: 4 / 3
    readonly property real selfShape: 3 / 4
    readonly property real gapMm: 3
    readonly property real keyGapMm: 1
    readonly property real flickMm: 8 // the shortest slide that is read as one
    readonly property real readingPt: 27
    readonly property real labelPt: 22
    readonly property real smallPt: 16
    readonly property real latinLeading: 1.34 // below p and j is room
    readonly property real keyPt: 16 // on the side keys
    readonly property real larger: 1.15

    // times in ms
    readonly property int quick: 140
    readonly property int gentle: 260
    readonly property int slow: 620
    readonly property int pulse: 1300
    readonly property int ghostTravel: 900
    readonly property int ghostNext: 380
    readonly property int ghostPress: 420
    readonly property int ghostHold: 1500
    readonly property int ghostSlide: 950
    readonly property int ghostShow: 1600
    readonly property int ringUp: 2600

    // colours; every text on its ground has 7:1 or more
    readonly property color ink: "#1F1B24"
    readonly property color quietInk: "#4A4453"
    readonly property color snow: "#FFFFFF"
    readonly property color ground: "#F5F3F8"
    readonly property color line: "#CDC6D6"
    readonly property color keyGround: "#E4E0EA"
    readonly property color rest: "#8C84A0"
    readonly property color lilac: "#5B3A8C"
    readonly property color link: "#0B3F91"
    readonly property color lilacTint: "#E7DDF5"
    readonly property color go: "#0A5C38"
    readonly property color stop: "#9B1C1C"
    readonly property color nightTop: "#1E1A33"
    readonly property color nightMiddle: "#3A2F5E"
    readonly property color nightTile: "#2C2548"
    readonly property color off: "#000000"
    readonly property color sunlight: "#FFE08A"
    readonly property color caseColour: "#17151C"
    readonly property color caseRim: "#3B3744"
    readonly property color wave: "#1AE7DDF5"
    readonly property color wallGrey: "#B9B4C4"
    readonly property color veil: "#551F1B24"
    readonly property color paper: "#E6FFFFFF"
    readonly property color drop: "#66FFFFFF"
    readonly property color glow: "#80FFE08A"
    readonly property color night: "#0B0912"
    readonly property color dim: "#8C1E1A33"
    readonly property color shadow: "#2A2233"

    // the map
    readonly property color mapBlock: "#EFE9DC"
    readonly property color mapStreet: "#FFFFFF"
    readonly property color mapPark: "#9CCB86"
    readonly property color mapWater: "#7FB8E6"
    readonly property color mapRail: "#8C84A0"
    readonly property color mapHere: "#0B4FB8"
    readonly property var mapColours: ({
            block: mapBlock,
            street: mapStreet,
            park: mapPark,
            water: mapWater,
            river: mapWater,
            railway: mapRail,
            tram: "#B08A3C",
            green: "#1E8A4A",
            orange: "#E07A1F",
            blue: "#2A6FDB",
            grey: mapRail,
            stop: ink,
            way: lilac,
            rest: "#B9A8D6"
        })
}
