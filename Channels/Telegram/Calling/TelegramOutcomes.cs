using System.Globalization;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>Says what an answer means for a message. Reasons are compared by how they begin, since Telegram adds to them.</summary>
/// <remarks>Source: Bot API "Making requests" and the texts of its server (read 2026-11).</remarks>
internal static class TelegramOutcomes
{
    // Without "Bad Request: ", in lower case.
    private static readonly (string Begins, DeliveryCause Cause)[] BadRequests =
    [
        ("chat not found", DeliveryCause.Unreachable),
        ("user not found", DeliveryCause.Unreachable),
        ("peer_id_invalid", DeliveryCause.Unreachable),
        ("group chat was upgraded", DeliveryCause.Unreachable),
        ("message is too long", DeliveryCause.ContentRefused),
        ("message text is empty", DeliveryCause.ContentRefused),
        ("message caption is too long", DeliveryCause.ContentRefused),
        ("text must be", DeliveryCause.ContentRefused),
        ("can't parse", DeliveryCause.ContentRefused),
        ("reply markup is too long", DeliveryCause.ContentRefused),
        ("button_", DeliveryCause.ContentRefused),
        ("message to edit not found", DeliveryCause.ContentRefused),
        ("message can't be", DeliveryCause.ContentRefused),
        ("message to be replied not found", DeliveryCause.ContentRefused),
        ("file ", DeliveryCause.FileRefused),
        ("wrong file", DeliveryCause.FileRefused),
        ("wrong type of the web page content", DeliveryCause.FileRefused),
        ("failed to get http url content", DeliveryCause.FileRefused),
        ("photo_", DeliveryCause.FileRefused),
        ("image_process_failed", DeliveryCause.FileRefused),
        ("video_", DeliveryCause.FileRefused),
        ("voice_messages_forbidden", DeliveryCause.PolicyRefused),
        ("have no rights", DeliveryCause.PolicyRefused),
    ];

    /// <summary>Explains an answer that is not done.</summary>
    public static SendOutcome Explain(TelegramAnswer answer) => answer.Http.Outcome switch
    {
        SafeHttpOutcome.Unreachable => Later(answer, DeliveryCause.ChannelTrouble),
        SafeHttpOutcome.Refused => Later(answer, DeliveryCause.Misconfigured),
        SafeHttpOutcome.TimedOut or SafeHttpOutcome.Broken or SafeHttpOutcome.TooLarge or SafeHttpOutcome.Invalid =>
            new SendOutcome.Unknown(Problem(answer, DeliveryCause.NoAnswer)),
        SafeHttpOutcome.Answered => answer.IsRefusal ? ExplainRefusal(answer) : ExplainForeign(answer),
    };

    /// <summary>Makes the problem of an answer.</summary>
    public static DeliveryProblem Problem(TelegramAnswer answer, DeliveryCause cause) =>
        new(cause, answer.Code?.ToString(CultureInfo.InvariantCulture), answer.Detail);

    private static SendOutcome ExplainRefusal(TelegramAnswer answer) => answer.Code switch
    {
        400 => Rejected(answer, CauseOf(answer.Reason)),
        403 => Rejected(answer, IsShutOut(answer.Reason) ? DeliveryCause.Blocked : DeliveryCause.Unreachable),
        // The token is wrong or was revoked: everything waits until an admin has mended it.
        401 or 404 or 409 => Later(answer, DeliveryCause.Misconfigured),
        413 => Rejected(answer, DeliveryCause.FileRefused),
        429 => new SendOutcome.Later(answer.Wait, Problem(answer, DeliveryCause.TooFast)),
        >= 500 => new SendOutcome.Unknown(Problem(answer, DeliveryCause.ChannelTrouble)),
        _ => Rejected(answer, DeliveryCause.ChannelTrouble),
    };

    // Something between the hub and Telegram has spoken. Only of a "no" of its own is it sure that nothing was passed on.
    private static SendOutcome ExplainForeign(TelegramAnswer answer) => answer.Http.Status switch
    {
        429 => new SendOutcome.Later(answer.Wait, Problem(answer, DeliveryCause.TooFast)) { WholeInbox = true },
        >= 300 and < 500 => Later(answer, DeliveryCause.ChannelTrouble),
        _ => new SendOutcome.Unknown(Problem(answer, DeliveryCause.ChannelTrouble)),
    };

    private static DeliveryCause CauseOf(string reason)
    {
        const string Prefix = "bad request: ";
        var plain = reason.StartsWith(Prefix, StringComparison.Ordinal) ? reason[Prefix.Length..] : reason;
        return Array.Find(BadRequests, row => plain.StartsWith(row.Begins, StringComparison.Ordinal)) is { Begins: not null } found
            ? found.Cause
            : DeliveryCause.ChannelTrouble;
    }

    private static bool IsShutOut(string reason) =>
        reason.StartsWith("forbidden: bot was blocked", StringComparison.Ordinal) || reason.StartsWith("forbidden: bot was kicked", StringComparison.Ordinal);

    private static SendOutcome.Later Later(TelegramAnswer answer, DeliveryCause cause) =>
        new(answer.Wait, Problem(answer, cause)) { WholeInbox = true };

    private static SendOutcome.Rejected Rejected(TelegramAnswer answer, DeliveryCause cause) => new(Problem(answer, cause));
}
