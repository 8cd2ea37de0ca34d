#pragma once

#include "wizard/pages/ui.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QTextBrowser;

namespace Cloudsteps {

/// The sections of the user guide (docs/guide.md, docs/guide.zh_CN.md), in their order in both.
enum class GuideSection { Start, Network, Servers, Database, Cache, Balancer, Overview, Failures, Keyboard, Account };

/// The user guide, compiled in: sections at the left, the text at the right. It needs no network.
class GuideWindow : public QDialog
{
    Q_OBJECT

public:
    explicit GuideWindow(const Ui &ui, QWidget *parent = nullptr);

    void showSection(GuideSection section);
    /// The guide of the current language; the section stays.
    void retranslate();

private:
    void goTo(int section);

    const Ui &m_ui;
    QListWidget *m_sections;
    QTextBrowser *m_text;
    QPushButton *m_close;
};

} // namespace Cloudsteps
