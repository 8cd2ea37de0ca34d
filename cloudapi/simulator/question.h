#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QPair>
#include <QSet>
#include <QString>

namespace CloudSim {

using Header = QPair<QByteArray, QByteArray>;

/// An HTTP request as it came, body complete and unchunked. No signature is checked yet.
struct Question
{
    QByteArray method;     ///< upper case
    QByteArray path;       ///< "/"
    QByteArray query;      ///< as received, still percent-encoded
    QList<Header> headers; ///< names in lower case, values trimmed
    QByteArray body;

    QByteArray header(const QByteArray &lowerCaseName) const;
};

/// Percent-decoded pairs of a query string or form body; `+` reads as a space. Of a name given twice the last wins. After 10,000
/// pairs it stops: such a request fails for its signature.
QMap<QString, QString> parseForm(const QByteArray &text);
/// Query and form body together; on a clash the body wins. `inQuery`, if given, gets the names that the query alone decides.
QMap<QString, QString> parametersOf(const Question &question, QSet<QString> *inQuery = nullptr);

/// UTF-8 percent-encoding of both signature methods: all but A-Z a-z 0-9 - _ . ~ becomes %XX, upper case.
QByteArray percentEncoded(const QString &text);

} // namespace CloudSim
