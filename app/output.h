#pragma once

#include "wizard/advice/advice.h"
#include "wizard/provision/cures.h"
#include "wizard/provision/engine.h"
#include "wizard/texts/texts.h"

#include <QJsonObject>

namespace Cloudsteps {

/// Where commands speak: JSON lines and results on stdout, progress and errors for people on stderr.
class Output
{
public:
    Output(Language language, bool json) : m_texts(language), m_json(json) {}

    const Texts &texts() const { return m_texts; }
    bool isJson() const { return m_json; }

    void result(const QString &text) const;       ///< stdout, for people
    void json(const QJsonObject &object) const;   ///< stdout, one line
    void note(const QString &text) const;         ///< stderr
    QString translate(const char *context, const char *source) const { return m_texts.translator().translate(context, source); }

private:
    Texts m_texts;
    bool m_json;
};

/// The objects of `--json` (version 1); see docs/command-line.md.
QJsonObject adviceEvent(const Advice &advice, const Texts &texts, const QDateTime &at);
QJsonObject problemObject(const Problem &problem, const Texts &texts);
QJsonObject adviceObject(const Advice &advice, const Texts &texts);
/// `cures`: the ways on from a step that failed, the best first.
QJsonObject stepEvent(const RunEvent &event, const QString &text, const QList<Cure> &cures = {});
QJsonObject priceObject(const Price &price); ///< only of complete prices
QJsonObject targetObject(const Target &target);

} // namespace Cloudsteps
