#pragma once

#include "wizard/picture/picture.h"

namespace Cloudsteps {

/// The measures of one density, in units of the picture.
struct Metrics
{
    // Nodes.
    qreal nodeWidth = 0;
    qreal nodeHeight = 0;
    qreal nodeLeft = 0; ///< from the zone's edge; the lane of private connections runs in it
    qreal lane = 0;     ///< where in it
    qreal rowGap = 0;   ///< between lanes
    qreal innerGap = 0; ///< between nodes of one lane that stand under each other
    // Texts and marks.
    qreal icon = 0;
    qreal tile = 0; ///< the tinted square behind the icon
    qreal nameSize = 0;
    qreal smallSize = 0;
    qreal mark = 0;
    // Zones and the VPC.
    qreal zoneWidth = 0;
    qreal gutter = 0;
    qreal titleLeft = 0;  ///< of the words in a frame
    qreal titleTop = 0;   ///< middle of their first line
    qreal titleStep = 0;  ///< to the middle of the second
    qreal zoneHead = 0;   ///< zone and vswitch in words
    qreal titleLine = 0;  ///< the zone alone, when frames of several vswitches follow
    qreal frameHead = 0;  ///< of such a frame
    qreal zoneBottom = 0; ///< under the last lane
    qreal vpcSide = 0;
    qreal vpcBottom = 0;
    qreal vpcHead = 0; ///< its name and block of addresses, when no door hangs into it
    // What stands outside and on the border.
    qreal top = 0;
    qreal pillWidth = 0;
    qreal pillHeight = 0;
    qreal ipsHeight = 0;
    qreal doorWidth = 0; ///< load balancer
    qreal natWidth = 0;
    qreal doorHeight = 0;
    qreal doorGap = 0; ///< internet to doors
    qreal headGap = 0; ///< doors to zones
    qreal outBus = 0;  ///< outbound traffic gathers this much above the zones
    qreal inBus = 0;   ///< and inbound traffic is spread this much above that
    // Lines.
    qreal corner = 0;
    qreal arrow = 0;
    qreal legend = 0; ///< height; 0 for none
};

const Metrics &metricsOf(Density density);

/// Room that a label of so many characters needs on a line; an estimate, since the layout measures no text.
qreal labelWidth(const QString &label, qreal size);

} // namespace Cloudsteps
