#pragma once

#include <QColor>
#include <QList>
#include <QPair>
#include <QString>

namespace Cloudsteps {

/// The colours of one theme (the look's tokens; contrast is computed by tst_tokens).
struct Tokens
{
    bool dark = false;
    QColor window, page, raised, sunken, hover, line, ctl, text, text2, text3, dis;
    QColor accent, accentHover, accentPressed, onAccent, link, accT, accL;
    QColor ok, okT, okL, warn, warnI, warnT, warnL, err, errT, errL, info, infoT, infoL, prac, pracT, pracL;
    QColor server, serverT, db, dbT, cache, cacheT, edge, edgeT, zone, out, data;

    /// Name as in the look -> colour.
    QList<QPair<QString, QColor>> all() const;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

} // namespace Cloudsteps
