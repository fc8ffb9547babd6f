using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Twilio.Api.Wire;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Api;

/// <summary>Reads what Twilio answered.</summary>
internal static class TwilioAnswers
{
    extension(SafeHttpResult result)
    {
        /// <summary>Reads the body; null when the call did not succeed or the body is something else.</summary>
        public T? Read<T>(JsonTypeInfo<T> type)
            where T : class => result.IsSuccess ? Parse(result.Body, type) : null;

        /// <summary>Reads Twilio's refusal; one without code and words when it gave none.</summary>
        public ErrorBody ReadError() => Parse(result.Body, TwilioJson.Default.ErrorBody) ?? new();

        /// <summary>Says for admins why a call did not succeed.</summary>
        public string Explain() => result switch
        {
            { Outcome: not SafeHttpOutcome.Answered } => $"Twilio could not be asked. {result.Reason}",
            { Status: 401 or 403 } => "Twilio does not take the account SID and the auth token together. Enter the token anew.",
            { Status: 429 } => "Twilio is asked too often at the moment. Try it again in a minute.",
            { IsSuccess: true } => "Twilio's answer cannot be read.",
            _ => $"Twilio answered with {result.Status}. {TwilioErrors.Clean(result.ReadError().Message)}".TrimEnd(),
        };

        /// <summary>Says what came of sending.</summary>
        /// <param name="sid">The new message's id when the call succeeded; null when it could not be read.</param>
        public SendOutcome ToOutcome(string? sid) => result switch
        {
            { Outcome: SafeHttpOutcome.Unreachable or SafeHttpOutcome.Refused or SafeHttpOutcome.Invalid, Status: null } =>
                new SendOutcome.Later(null, new(DeliveryCause.ChannelTrouble, Detail: result.Reason)) { WholeInbox = true },
            { Outcome: not SafeHttpOutcome.Answered } => new SendOutcome.Unknown(new(DeliveryCause.NoAnswer, Detail: result.Reason)),
            { IsSuccess: true } when sid is { Length: > 0 } => new SendOutcome.Sent(sid),
            { IsSuccess: true } => new SendOutcome.Unknown(new(DeliveryCause.NoAnswer, Detail: "Twilio's answer cannot be read.")),
            // Twilio's servers that are overloaded have done nothing; those that failed may have.
            { Status: 429 or 503 } => Wait(result, wholeInbox: true),
            { Status: >= 500 } => new SendOutcome.Unknown(new(DeliveryCause.NoAnswer, Detail: $"Twilio answered with {result.Status}.")),
            // Whoever mends the token does not want the messages of that hour lost.
            { Status: 401 or 403 } => Wait(result, wholeInbox: true),
            _ when TwilioErrors.Passes(result.ReadError().Code) => Wait(result, wholeInbox: false),
            _ => new SendOutcome.Rejected(Problem(result)),
        };
    }

    private static SendOutcome.Later Wait(SafeHttpResult result, bool wholeInbox) =>
        new(result.RetryAfter, Problem(result)) { WholeInbox = wholeInbox };

    private static DeliveryProblem Problem(SafeHttpResult result)
    {
        var error = result.ReadError();
        return error.Code is null && result.Status is 429 ? TwilioErrors.Explain(20429, null)
            : error.Code is null && result.Status is 401 or 403 ? TwilioErrors.Explain(20003, null)
            : TwilioErrors.Explain(error.Code, error.Message ?? $"Twilio answered with {result.Status}.");
    }

    private static T? Parse<T>(string? body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return body is null ? null : JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
