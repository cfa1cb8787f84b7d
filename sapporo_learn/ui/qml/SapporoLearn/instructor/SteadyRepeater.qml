pragma ComponentBehavior: Bound

import QtQuick

/*!
    Repeats rows of a list that is read anew after each change. A row that is still there keeps its item, and so the
    keyboard its place; delegates read `shown[index]`, which never lacks a row that an item stands for.
*/
Repeater {
    id: root

    required property var rows
    property var shown: []

    function take() {
        shown = rows.concat(shown.slice(rows.length)); // an item that goes is still read once
        model = rows.length;
    }

    model: 0
    onRowsChanged: take()
    Component.onCompleted: take()
}
