#pragma once

#include "wizard/pages/page.h"
#include "wizard/report/report.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace Cloudsteps {

class CopyRow;
class PictureView;
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
    void danger() override;
    void retranslate() override;
    void refresh() override;

    /// Asks for a file and writes it on a worker thread.
    void exportTo(ExportFormat format);
    void exportPdf() { exportTo(ExportFormat::Pdf); }
    /// Writes in the language of the window, or the other one.
    void writeTo(ExportFormat format, Language language, const QString &path);

signals:
    void removeAsked();
    void checkAsked();
    void exported(const QString &path, const QString &error);

private:
    void buildHeader();
    void buildBody();
    void showState();
    void showResources();
    void showAccess();
    void showExport();
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
};

} // namespace Cloudsteps
