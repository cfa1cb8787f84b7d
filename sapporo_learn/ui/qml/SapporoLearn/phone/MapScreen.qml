pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** まちの地図: the map, the 五十音, a name that is written, the list of places, a place's card, or the way to it. */
Loader {
    id: screen

    required property PhoneKit kit

    sourceComponent: {
        switch (kit.phone.map.pane) {
        case "rows":
            return rows;
        case "type":
            return type;
        case "list":
            return list;
        case "card":
            return card;
        case "way":
            return way;
        default:
            return free;
        }
    }

    Component {
        id: free
        MapPane {
            kit: screen.kit
        }
    }
    Component {
        id: rows
        MapRowsPane {
            kit: screen.kit
        }
    }
    Component {
        id: type
        MapTypePane {
            kit: screen.kit
        }
    }
    Component {
        id: list
        MapListPane {
            kit: screen.kit
        }
    }
    Component {
        id: card
        MapCardPane {
            kit: screen.kit
        }
    }
    Component {
        id: way
        MapWayPane {
            kit: screen.kit
        }
    }
}
