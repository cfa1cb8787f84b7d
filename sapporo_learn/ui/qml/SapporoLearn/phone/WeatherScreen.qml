pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** 天気と雪: the forecast, or how to walk on slippery roads. */
Loader {
    id: weather

    required property PhoneKit kit

    sourceComponent: kit.phone.weather.tip ? walking : forecast

    Component {
        id: forecast
        ForecastPane {
            kit: weather.kit
        }
    }
    Component {
        id: walking
        WalkingPane {
            kit: weather.kit
        }
    }
}
