#pragma once

#include "wizard/catalogue/catalogue.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace Cloudsteps {

enum class PreflightState { Ok, Warning, Failed, Unknown };

/// One thing that was looked at before anything is created. Texts are made of check, outcome and args by wizard/texts.
struct PreflightLine
{
    QString check;   ///< key, main-account, account, real-name, permission, balance, quota, role, nat-gateway, stock
    QString outcome; ///< "ok", or why not: refused, denied, sold-out ...; "no-answer" until there is one
    PreflightState state = PreflightState::Unknown;
    QString subject;  ///< tells lines of one check apart: a product, a quota, a type
    QStringList args; ///< for the text; never a secret
    QUrl page;        ///< of the console, where it is mended; empty: nowhere

    bool operator==(const PreflightLine &) const = default;
};

/// The worst of all lines: Failed before Warning before Unknown before Ok. Ok for none.
inline PreflightState worstOf(const QList<PreflightLine> &lines)
{
    const auto rank = [](PreflightState state) {
        switch (state) {
        case PreflightState::Ok: return 0;
        case PreflightState::Unknown: return 1;
        case PreflightState::Warning: return 2;
        case PreflightState::Failed: return 3;
        }
        return 0;
    };
    PreflightState worst = PreflightState::Ok;
    for (const PreflightLine &line : lines) {
        if (rank(line.state) > rank(worst))
            worst = line.state;
    }
    return worst;
}

/// What rules may look at of an account, after a pre-flight: what was not answered stays as it is known.
AccountFacts withPreflight(AccountFacts account, const QList<PreflightLine> &lines);

} // namespace Cloudsteps
