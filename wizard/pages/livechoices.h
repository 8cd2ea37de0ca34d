#pragma once

#include "wizard/pages/host.h"
#include "wizard/provision/inquiry.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace Cloudsteps {

class Draft;

/// What is on sale now, and for how much, for the project that is open: from its cloud where that answers, else as it was kept, else as
/// built in. Hands it to the draft, from which all pages take their choices; says how old it is. Nothing waits for it.
class LiveChoices : public QObject
{
    Q_OBJECT

public:
    LiveChoices(Draft &draft, Host &host, QObject *parent = nullptr);

    enum class State {
        BuiltIn, ///< nothing was asked yet
        Asking,
        Answered,
        Offline, ///< no way to the cloud, or no answer
    };
    State state() const { return m_state; }
    /// False where the host keeps no catalogues: then the built-in choices are all there is.
    bool isOn() const { return !m_folder.isEmpty(); }
    /// "Choices of 3 min ago", and what stands behind it: why not newer, what was not answered.
    QString words() const;
    QString details() const;
    /// Asks again, however young the choices are.
    void refresh();

    using Words = std::function<QString()>; ///< asked for again after a language switch
    /// Does `then` once questions reach the project's cloud. Else says why not.
    void withConnection(const std::function<void()> &then, const std::function<void(const Words &)> &otherwise);
    Inquiry &inquiry() { return m_inquiry; }

signals:
    void changed();

private:
    void takeOpened();
    void follow();
    void ask();
    void askPrices();
    void goOffline(const Words &reason);
    void takeKnown(const CatalogueKey &key, const CatalogueSnapshot &snapshot);
    void takeFetched(const CatalogueKey &key, const CatalogueSnapshot &snapshot, const QList<CatalogueTrouble> &troubles);
    void show(const CatalogueSnapshot &snapshot);
    void age();

    enum class Question { None, Catalogue, Prices };

    Draft &m_draft;
    Host &m_host;
    const QString m_folder;
    Inquiry m_inquiry;
    State m_state = State::BuiltIn;
    Question m_question = Question::None; ///< under way
    CatalogueKey m_key;
    QDateTime m_fetchedAt;
    QStringList m_missing;
    QStringList m_unpriced; ///< calls for prices that failed
    Words m_reason; ///< why offline
    bool m_connected = false;
    QByteArray m_priced; ///< what prices were asked for last
    QElapsedTimer m_pricedSince;
    QTimer m_soon;
    QTimer m_aging;
};

} // namespace Cloudsteps
