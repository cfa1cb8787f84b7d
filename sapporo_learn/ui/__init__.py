"""The window: QObjects for QML, and the QML itself."""
