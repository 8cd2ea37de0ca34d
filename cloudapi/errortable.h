#pragma once

#include "cloudapi/error.h"
#include "cloudapi/request.h"
#include "cloudapi/transport.h"

#include <QJsonDocument>

#include <optional>

namespace CloudApi {

/// What a refusal by the cloud means: the product's table, then the general one, then the HTTP status. A code that says "perhaps done"
/// is OutcomeUnknown for a call that changes something and Transient for a read.
ErrorKind errorKind(const ActionInfo &action, int httpStatus, const QString &code, const QString &message);

/// The error of an answer, or nullopt when the answer is a success. A success is a JSON object with a status of 2xx; anything that is
/// not JSON has the code "NotJson".
std::optional<ApiError> errorOf(const ActionInfo &action, const HttpResponse &response);
/// The same for an answer whose body has been parsed.
std::optional<ApiError> errorOf(const ActionInfo &action, const HttpResponse &response, const QJsonDocument &document);

/// The error of a call that got no answer: NotReachable, TlsFailed, ProxyFailed (Network, nothing has happened), ConnectionLost and
/// NoAnswer (OutcomeUnknown, or Transient for a read).
ApiError errorOf(const ActionInfo &action, const TransportError &error);

} // namespace CloudApi
