pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*!
    A line with small kana above its words. It breaks only between phrases; the phrase that is being spoken stands on
    a coloured ground with a bar below. A phrase longer than the whole width breaks between its pieces. With
    `sentencesApart` every sentence begins a new row; not `leading`, the words that only lead to the sentence are left out.
*/
Flow {
    id: root

    required property var line // {utterance, shown, lead, phrases: [{start, length, pieces: [{shown, reading}]}]}
    property real pixelSize: Theme.pt(Theme.sentence)
    property color color: Theme.ink
    property bool bold: false
    property bool sentencesApart: false
    property bool leading: true
    property int spokenStart: 0
    property int spokenLength: 0

    readonly property real rubySize: Math.round(pixelSize * Theme.rubyRatio)
    readonly property var tall: ranks(pixelSize, width, sentencesApart, leading).tall
    readonly property real naturalWidth: line.phrases.reduce((sum, phrase) => sum + widthOf(phrase.pieces, pixelSize), 0)

    /*! Of each row its top, its right edge and whether a sentence begins with it. */
    readonly property var laid: {
        const found = [];
        let ended = true;
        for (let index = 0; index < entries.count; index++) {
            const item = entries.itemAt(index);
            const entry = rows[index] ?? newRow;
            if (!item || entry.length === 0)
                continue;
            if (found.length === 0 || found[found.length - 1].top !== item.y)
                found.push({
                    top: item.y,
                    right: 0,
                    begins: ended
                });
            found[found.length - 1].right = item.x + item.width;
            ended = endsSentence(entry);
        }
        return found;
    }
    readonly property Item spokenItem: entries.count > 0 ? itemAt(spokenStart, spokenLength) : null
    readonly property var rows: rowsOf(sentencesApart, leading)
    readonly property var newRow: ({
            start: -1,
            length: 0,
            pieces: []
        })

    readonly property var nothing: ({
            shown: "",
            reading: ""
        })

    function endsSentence(phrase: var): bool {
        return phrase.pieces[phrase.pieces.length - 1].shown.endsWith("。");
    }

    function rowsOf(apart: bool, led: bool): var {
        const found = [];
        for (const phrase of line.phrases) {
            if (!led && phrase.start < line.lead)
                continue;
            found.push(phrase);
            if (apart && endsSentence(phrase))
                found.push(newRow);
        }
        return found;
    }

    /*! Width of a piece in em: of its text, or of the small kana above when they are wider. */
    function emWidth(piece: var): real {
        return Math.max(reference.advanceWidth(piece.shown), reference.advanceWidth(piece.reading) * Theme.rubyRatio) / reference.font.pixelSize;
    }

    function pieceWidth(piece: var, size: real): real {
        return Math.ceil(emWidth(piece) * size) + 1;
    }

    function widthOf(pieces: var, size: real): real {
        return pieces.reduce((sum, piece) => sum + pieceWidth(piece, size), 0);
    }

    function kanaHeight(size: real, tall: bool): real {
        return tall ? Math.ceil(Math.round(size * Theme.rubyRatio) * Theme.rubyLineRatio) : 0;
    }

    function baseHeight(size: real, tall: bool): real {
        return Math.ceil(size * (tall ? Theme.lineRatioWithRuby : Theme.lineRatio));
    }

    /*! The height at another size in a given width, and of each entry whether its row has small kana: only such rows are taller. */
    function ranks(size: real, room: real, apart: bool, led: bool): var {
        const entries = rowsOf(apart, led);
        const tall = entries.map(entry => entry.pieces.some(piece => piece.reading !== ""));
        let height = 0;
        let first = 0;
        let used = 0;
        const close = end => {
            const kana = tall.slice(first, end).includes(true);
            tall.fill(kana, first, end);
            if (used > 0)
                height += Math.max(1, Math.ceil(used / room)) * (kanaHeight(size, kana) + baseHeight(size, kana));
            first = end;
            used = 0;
        };
        entries.forEach((entry, index) => {
            const need = widthOf(entry.pieces, size);
            if (entry.length === 0 || (used > 0 && used + need > room))
                close(index);
            used += need;
        });
        close(entries.length);
        return {
            height: height,
            tall: tall
        };
    }

    function heightAt(size: real, room: real, apart: bool, led: bool): real {
        return ranks(size, room, apart, led).height;
    }

    function isSpoken(phrase: var): bool {
        return spokenLength > 0 && phrase.start < spokenStart + spokenLength && phrase.start + phrase.length > spokenStart;
    }

    function itemAt(start: int, length: int): Item {
        const index = length > 0 ? rows.findIndex(phrase => isSpoken(phrase)) : -1;
        return index < 0 || index >= entries.count ? null : entries.itemAt(index);
    }

    Accessible.role: Accessible.StaticText
    Accessible.name: line.shown

    FontMetrics {
        id: reference

        font.family: Theme.family
        font.pixelSize: 100
        font.bold: root.bold
    }

    Repeater {
        id: entries

        model: root.rows.length

        Item {
            id: phrase

            required property int index
            readonly property var entry: root.rows[index] ?? root.newRow
            readonly property bool spoken: root.isSpoken(entry)
            readonly property bool tall: root.tall[index] ?? false

            width: entry.length > 0 ? Math.min(root.widthOf(entry.pieces, root.pixelSize), root.width) : root.width
            height: entry.length > 0 ? pieces.height : 1 // a positioner leaves out what has no height

            Loader {
                anchors.fill: parent
                active: phrase.spoken

                sourceComponent: Rectangle {
                    radius: Theme.smallGap
                    color: Theme.spoken

                    Rectangle {
                        objectName: "spokenMark"
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.stroke
                        color: Theme.spokenMark
                    }
                }
            }

            Flow {
                id: pieces

                width: parent.width

                Repeater {
                    model: phrase.entry.pieces.length

                    RubyPiece {
                        required property int index

                        part: phrase.entry.pieces[index] ?? root.nothing
                        natural: root.pieceWidth(part, root.pixelSize)
                        room: phrase.width
                        kanaHeight: root.kanaHeight(root.pixelSize, phrase?.tall ?? false)
                        lineHeight: root.baseHeight(root.pixelSize, phrase?.tall ?? false) // a phrase that is going has its pieces asked once more
                        kanaSize: root.rubySize
                        pixelSize: root.pixelSize
                        bold: root.bold
                        color: phrase.spoken ? Theme.spokenInk : root.color
                    }
                }
            }
        }
    }
}
