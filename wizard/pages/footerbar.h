#pragma once

#include "wizard/pages/page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Cloudsteps {

class PriceButton;

/// The line under every page: back at the left, at the right why not, "continue without creating" and the primary button.
class FooterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FooterBar(const Ui &ui, QWidget *parent = nullptr);

    void present(const Footer &footer);
    void retranslate();
    /// In small windows the total stands here; empty: not.
    void setTotal(const QString &total);
    PriceButton *primary() const { return m_primary; }

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void backAsked();
    void primaryAsked();
    void secondaryAsked();
    void dangerAsked();
    void reasonAsked(const QString &field);

private:
    void fit();

    const Ui &m_ui;
    Footer m_footer;
    QString m_backWord;
    QPushButton *m_back;
    QPushButton *m_danger;
    QLabel *m_note;
    QLabel *m_total;
    QPushButton *m_reason;
    QPushButton *m_secondary;
    PriceButton *m_primary;
    QHBoxLayout *m_top;
    QHBoxLayout *m_line;
};

} // namespace Cloudsteps
