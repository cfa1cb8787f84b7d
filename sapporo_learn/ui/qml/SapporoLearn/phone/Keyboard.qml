pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/**
 * The keyboard, for the lower edge of any app that is written in. Above the keys stands a strip: the microphone and the
 * change of layout, or, while something is pending, what it may mean. All of it lies on four columns.
 */
Rectangle {
    id: board

    required property PhoneKit kit

    readonly property var view: kit.phone.keyboard
    readonly property var keys: kit.phone.keycaps
    readonly property var functions: view.functions ?? []
    readonly property var strip: view.strip ?? []
    readonly property real space: Math.max(PhoneTheme.keyGapMm * kit.screenMm, PhoneTheme.keyGap * kit.mm)
    readonly property real cell: (width - 5 * space) / 4
    readonly property real row: Math.max(kit.touch, PhoneTheme.keyRow * kit.mm)
    readonly property real above: view.bare ? 0 : row + space
    readonly property int rows: view.board ? 5 : 4
    /** Five letters fit into two columns, ten into four; never larger than a label. */
    readonly property real wordSize: Math.min(kit.label, cell / 2.48, 0.44 * row)

    function across(column: int): real {
        return space + column * (cell + space);
    }
    function down(line: int): real {
        return space + above + line * (row + space);
    }
    function span(columns: int): real {
        return columns * cell + (columns - 1) * space;
    }

    visible: view.functions !== undefined
    implicitHeight: visible ? down(rows) + kit.gap / 2 - space : 0
    color: PhoneTheme.keyGround

    Rectangle {
        width: parent.width
        height: Math.max(1, 0.25 * board.kit.mm)
        color: PhoneTheme.line
    }
    Item {
        anchors.fill: parent
        visible: !board.view.listening
        KeyTools {
            anchors.fill: parent
            visible: !board.view.pending && !board.view.bare
            kit: board.kit
            board: board
        }
        Repeater {
            model: board.strip.length
            KeyCap {
                required property int index
                kit: board.kit
                cap: board.strip[index] ?? {}
                word: cap.word ?? ""
                wordSize: board.wordSize
                named: `${name}、${word}`
                ground: cap.chosen ? PhoneTheme.lilacTint : PhoneTheme.snow
                rim: cap.chosen ? PhoneTheme.lilac : PhoneTheme.line
                x: board.across(board.strip.slice(0, index).reduce((sum, each) => sum + each.columns, 0))
                y: board.space
                width: board.span(cap.columns ?? 1)
                height: board.row
            }
        }
        Repeater {
            model: board.keys.length
            KeyCap {
                required property int index
                kit: board.kit
                cap: board.keys[index] ?? {}
                word: cap.face ?? ""
                icon: cap.icon ?? ""
                wordSize: cap.small ? board.wordSize : Math.min(board.kit.reading, 0.72 * board.cell)
                x: board.across(cap.column ?? 0)
                y: board.down(cap.row ?? 0)
                width: board.cell
                height: board.row
            }
        }
        Repeater {
            model: board.functions.length
            KeyCap {
                required property int index
                kit: board.kit
                cap: board.functions[index] ?? {}
                word: cap.word ?? ""
                wordSize: board.wordSize
                icon: cap.icon ?? ""
                strong: cap.strong ?? false
                ground: PhoneTheme.lilacTint
                x: board.across(3)
                y: board.down(index)
                width: board.cell
                height: board.row
            }
        }
    }
    VoicePane {
        anchors.fill: parent
        visible: board.view.listening ?? false
        kit: board.kit
    }
    FlickPetals {
        anchors.fill: parent
        kit: board.kit
        board: board
    }
}
