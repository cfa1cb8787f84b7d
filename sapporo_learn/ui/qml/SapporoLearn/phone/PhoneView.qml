pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/**
 * The simulated phone. `mm` is px per life-size mm of the phone (its magnification times px per true mm), `screenMm`
 * is px per true mm of the screen. The shadow reaches a little, the side keys a finger's width beyond the item's edges.
 */
FocusScope {
    id: view

    required property PhoneModel phone
    required property real mm
    required property real screenMm
    property real pace: 1

    readonly property bool awake: Window.active

    onAwakeChanged: {
        if (!awake)
            surface.cancel();
    }
    implicitWidth: Math.round(PhoneTheme.bodyWidth * mm)
    implicitHeight: Math.round(PhoneTheme.bodyHeight * mm)

    /** Who works with keys finds the focus on something that can be pressed, whatever became of the last thing. */
    function keepFocus() {
        if (!activeFocus || surface.targetOf(Window.activeFocusItem) !== "")
            return;
        const first = surface.find(phone.offered[0] ?? "");
        if (first)
            first.forceActiveFocus(Qt.OtherFocusReason);
    }

    PhoneKit {
        id: kit
        phone: view.phone
        mm: view.mm
        screenMm: view.screenMm
        pace: view.pace
    }
    PhoneBody {
        anchors.fill: parent
        kit: kit
    }
    Item {
        id: glass
        objectName: "glass"
        anchors.fill: parent
        anchors.margins: Math.round(PhoneTheme.bezel * kit.mm)
        clip: true
        PhoneScreen {
            anchors.fill: parent
            kit: kit
        }
    }
    GlassRim {
        anchors.fill: glass
        kit: kit
    }
    SideKeys {
        id: keys
        objectName: "keys"
        x: parent.width - inset
        y: Math.round(PhoneTheme.keysFrom * parent.height)
        kit: kit
    }
    TouchSurface {
        id: surface
        objectName: "surface"
        anchors.fill: parent
        anchors.rightMargin: keys.inset - keys.width
        keys: keys
        phone: view.phone
        glass: glass
        screenMm: view.screenMm
    }
    Pointer {
        anchors.fill: parent
        kit: kit
        surface: surface
    }
    GhostFinger {
        anchors.fill: parent
        kit: kit
        surface: surface
    }
    Ripple {
        kit: kit
        surface: surface
    }
    Connections {
        target: view.phone
        function onOfferedChanged() {
            Qt.callLater(view.keepFocus);
        }
    }
}
