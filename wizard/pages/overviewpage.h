#pragma once

#include "wizard/pages/draft.h"
#include "wizard/pages/page.h"
#include "wizard/provision/engine.h"
#include "wizard/report/report.h"

#include <QTime>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Cloudsteps {

class CopyRow;
class DriftCards;
class OverviewCards;
class PictureView;
class StateSign;
class Table;

/// Everything the project has: picture, resources with ids, states and addresses, connection strings; export and removal.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const Ui &ui, QWidget *parent = nullptr);

    QString title() const override;
    Footer footer() const override;
    void primary() override;
    void secondary() override;
    void danger() override;
    void retranslate() override;
    void refresh() override;

    /// Asks for a file and writes it on a worker thread.
    void exportTo(ExportFormat format);
    void exportPdf() { exportTo(ExportFormat::Pdf); }
    /// Writes in the language of the window, or the other one.
    void writeTo(ExportFormat format, Language language, const QString &path);

signals:
    void removeAsked(Cloudsteps::Backup backup);
    void claimAsked(const Cloudsteps::Drift &drift, Cloudsteps::Claim claim);
    void checkAsked();
    void exported(const QString &path, const QString &error);

private:
    void buildHeader();
    void buildBody();
    void buildCheckCard();
    QString remainingWords() const;
    void showState();
    void showCheck();
    void showResources();
    void showAccess();
    void showExport();
    /// Where exports go by default: the folder of the last one, else the project's.
    QString pathFor(const QString &fileName) const;
    ReportInput reportInput(Language language) const;

    QLabel *m_heading = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_pdf = nullptr;
    QMap<QString, QAction *> m_formats;
    QLabel *m_exportState = nullptr;
    QPushButton *m_openFolder = nullptr;
    PictureView *m_picture = nullptr;
    QFrame *m_checkCard = nullptr;
    StateSign *m_checkSign = nullptr;
    QLabel *m_checkTitle = nullptr;
    QLabel *m_checkDetail = nullptr;
    DriftCards *m_drift = nullptr;
    OverviewCards *m_cards = nullptr;
    QLabel *m_totals = nullptr;
    QPushButton *m_costs = nullptr;
    QFrame *m_accessCard = nullptr;
    QLabel *m_accessTitle = nullptr;
    QVBoxLayout *m_accessRows = nullptr;
    QLabel *m_noAccess = nullptr;
    QList<CopyRow *> m_copies;
    QVBoxLayout *m_failures = nullptr;
    QList<QWidget *> m_failureCards;
    QLabel *m_tableTitle = nullptr;
    Table *m_table = nullptr;
    QString m_exportedPath;
    QString m_exportError; ///< a code of ReportError
    QString m_exportDetail;
    bool m_exporting = false;
    QStringList m_remaining; ///< after a removal: what still exists
    std::optional<RunResult> m_heard; ///< how the last run of this project ended
    QTime m_heardAt;
};

} // namespace Cloudsteps
