#include "wizard/picture/description.h"

#include "wizard/picture/wording.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/names.h"
#include "wizard/topology/shares.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

class Narrator
{
public:
    Narrator(const PictureInput &input, const Picture &picture, const Contents &contents, const Arrangement &a, const Texts &texts)
        : m_input(input), m_picture(picture), m_contents(contents), m_a(a), m_texts(texts), m_t(texts.translator())
    {
    }

    QString tell()
    {
        network();
        for (int column = 0; column < m_a.columns.size(); ++column)
            zone(column);
        waysIn();
        wayOut();
        warnings();
        return m_sentences.join(m_texts.language() == Language::English ? u" "_s : QString());
    }

private:
    void say(const char *source, const QStringList &args) { m_sentences << fill(m_t.translate("Picture", source), args); }

    void network()
    {
        const QString zones = m_t.translate("Picture", "%n zone(s)", nullptr, int(m_a.columns.size()));
        say(QT_TRANSLATE_NOOP("Picture", "%1, %2."), {m_picture.frames.first().text, zones});
    }

    QString frameText(const QString &id) const
    {
        for (const PictureFrame &frame : m_picture.frames) {
            if (frame.id == id)
                return frame.text;
        }
        return {};
    }

    void zone(int column)
    {
        const Column &place = m_a.columns[column];
        const QString name = zoneWord(place.zone, m_input.topology.region, m_texts);
        for (int band = 0; band < qMax<qsizetype>(1, place.vswitches.size()); ++band) {
            QStringList things;
            for (qsizetype i = 0; i < m_contents.items.size(); ++i) {
                if (m_a.places[i].column == column && m_a.places[i].band == band)
                    things << m_contents.items[i].node.text;
            }
            const QString inside = things.join(m_t.translate("Picture", "; ", "between things of an enumeration"));
            const QString where = place.vswitches.isEmpty() ? name : listWord({name, frameText(u"vswitch/"_s + place.vswitches[band].key)}, m_texts);
            if (inside.isEmpty())
                say(QT_TRANSLATE_NOOP("Picture", "%1."), {where});
            else
                say(QT_TRANSLATE_NOOP("Picture", "%1: %2."), {where, inside});
        }
    }

    void waysIn()
    {
        const Topology &topology = m_input.topology;
        if (m_contents.balancer) {
            const QList<double> parts = backendShares(*topology.balancer);
            QStringList shares;
            for (qsizetype i = 0; i < parts.size(); ++i)
                shares << u"%1 %2%"_s.arg(serverName(topology, topology.balancer->backends[i].server)).arg(qRound(100 * parts[i]));
            if (shares.isEmpty())
                say(QT_TRANSLATE_NOOP("Picture", "%1."), {m_contents.balancer->text});
            else
                say(QT_TRANSLATE_NOOP("Picture", "%1; it shares the traffic: %2."), {m_contents.balancer->text, namesWord(shares, m_texts)});
        }
        for (const DnatEntry &entry : topology.network.dnat)
            say(QT_TRANSLATE_NOOP("Picture", "Port forwarding %1."), {dnatName(topology, entry.key)});
    }

    void wayOut()
    {
        if (m_contents.nat)
            say(QT_TRANSLATE_NOOP("Picture", "%1."), {m_contents.nat->text});
        if (m_contents.publicIps)
            say(QT_TRANSLATE_NOOP("Picture", "%1."), {m_contents.publicIps->text});
    }

    void warnings()
    {
        for (const Advice &advice : m_input.advice) {
            if (advice.severity == Severity::Note)
                continue;
            m_sentences << fill(m_t.translate("Picture", "%1 at %2: %3", "severity, thing, sentence"), {m_texts.severity(advice.severity), m_texts.field(advice.subject, m_input.topology),
                                                                                   m_texts.adviceTitle(advice)});
        }
        if (!m_input.topology.network.nat)
            return;
        for (const VSwitch &vswitch : m_input.topology.network.vswitches) {
            const bool out = std::any_of(m_input.topology.network.snat.cbegin(), m_input.topology.network.snat.cend(),
                                         [&](const SnatEntry &entry) { return entry.vswitch == vswitch.key; });
            if (!out)
                say(QT_TRANSLATE_NOOP("Picture", "Warning at vSwitch %1: no SNAT."), {vswitch.name});
        }
    }

    const PictureInput &m_input;
    const Picture &m_picture;
    const Contents &m_contents;
    const Arrangement &m_a;
    const Texts &m_texts;
    const Translator &m_t;
    QStringList m_sentences;
};

} // namespace

QString describePicture(const PictureInput &input, const Picture &picture, const Contents &contents, const Arrangement &arrangement, const Texts &texts)
{
    return Narrator(input, picture, contents, arrangement, texts).tell();
}

} // namespace Cloudsteps
