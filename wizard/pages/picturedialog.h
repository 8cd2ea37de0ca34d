#pragma once

#include "wizard/pages/ui.h"
#include "wizard/topology/kind.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace Cloudsteps {

class PictureView;
class Table;

/// The topology in its largest density, in a window of its own. A server that is chosen is listed at the right with all that its box stands for; the same
/// can be read as text.
class PictureDialog : public QDialog
{
    Q_OBJECT

public:
    PictureDialog(const Ui &ui, std::optional<Kind> current, QWidget *parent);

signals:
    void fieldAsked(const QString &field);

private:
    void retranslate();
    void refresh();
    void listServers(int node);

    const Ui &m_ui;
    PictureView *m_picture;
    QLabel *m_title;
    QToolButton *m_paths;
    QToolButton *m_smaller;
    QToolButton *m_fit;
    QToolButton *m_larger;
    QToolButton *m_asText;
    QPlainTextEdit *m_text;
    Table *m_servers;
    int m_listed = -1; ///< the node whose servers are listed
};

} // namespace Cloudsteps
