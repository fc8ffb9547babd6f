using System.Text.RegularExpressions;
using Omnichannel.Channels.Shared;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Api;

/// <summary>Twilio's error codes as causes that people can act on.</summary>
/// <remarks>Twilio "Error and warning dictionary" (read 2026-11). Reports often carry a code and no words, so the words are ours.</remarks>
internal static partial class TwilioErrors
{
    private const int MaxDetail = 300;

    private static readonly Dictionary<int, (DeliveryCause Cause, string Words)> Known = new()
    {
        [20003] = (DeliveryCause.Misconfigured, "The account SID and the auth token do not belong together, or the account is suspended."),
        [20404] = (DeliveryCause.Misconfigured, "Twilio does not know what was asked for."),
        [20429] = (DeliveryCause.TooFast, "Too many requests at once."),
        [21211] = (DeliveryCause.Unreachable, "The recipient's number is none."),
        [21212] = (DeliveryCause.Misconfigured, "The sender's number is none."),
        [21408] = (DeliveryCause.Misconfigured, "The account may not send to this country; allow it in the Twilio console."),
        [21606] = (DeliveryCause.Misconfigured, "The number cannot send messages, or belongs to another account."),
        [21608] = (DeliveryCause.Misconfigured, "A trial account sends to verified numbers only."),
        [21610] = (DeliveryCause.Blocked, "The recipient has opted out by writing STOP; only they can undo it."),
        [21612] = (DeliveryCause.Unreachable, "There is no way from this sender to this recipient."),
        [21614] = (DeliveryCause.Unreachable, "The recipient's number is no mobile telephone."),
        [21617] = (DeliveryCause.ContentRefused, "The text is longer than 1,600 characters."),
        [21620] = (DeliveryCause.FileRefused, "The file's address is not taken; the hub needs a public https address."),
        [21655] = (DeliveryCause.TemplateRefused, "The template does not exist."),
        [21656] = (DeliveryCause.TemplateRefused, "The template's variables do not fit."),
        [30001] = (DeliveryCause.TooFast, "Too many messages wait at the sender."),
        [30002] = (DeliveryCause.Misconfigured, "The Twilio account is suspended."),
        [30003] = (DeliveryCause.Unreachable, "The telephone is switched off or out of reach."),
        [30004] = (DeliveryCause.Blocked, "The recipient or their network blocks messages."),
        [30005] = (DeliveryCause.Unreachable, "The number is not in use."),
        [30006] = (DeliveryCause.Unreachable, "The number is a landline, or its network cannot be reached."),
        [30007] = (DeliveryCause.PolicyRefused, "The recipient's network took it for unwanted mail."),
        [30008] = (DeliveryCause.ChannelTrouble, "The recipient's network did not deliver it and gave no reason."),
        [30032] = (DeliveryCause.Misconfigured, "The toll-free number is not verified."),
        [30034] = (DeliveryCause.Misconfigured, "The number is not registered for business messages in the United States."),
        [63003] = (DeliveryCause.Unreachable, "There is no WhatsApp account with this number."),
        [63005] = (DeliveryCause.ContentRefused, "WhatsApp does not take this content."),
        [63007] = (DeliveryCause.Misconfigured, "The account has no WhatsApp sender with this number."),
        [63010] = (DeliveryCause.ChannelTrouble, "WhatsApp had trouble of its own."),
        [63012] = (DeliveryCause.ChannelTrouble, "WhatsApp had trouble of its own."),
        [63013] = (DeliveryCause.PolicyRefused, "WhatsApp's policies forbid it; do not send it again."),
        [63015] = (DeliveryCause.Unreachable, "The recipient has not joined the sandbox."),
        [63016] = (DeliveryCause.WindowClosed, "More than 24 hours since the visitor's last message: only an approved template may be sent."),
        [63018] = (DeliveryCause.TooFast, "The WhatsApp sender has reached its rate."),
        [63019] = (DeliveryCause.FileRefused, "WhatsApp could not fetch the file, or does not take its type or size."),
        [63020] = (DeliveryCause.Misconfigured, "Twilio may not send for this WhatsApp business account; accept its invitation."),
        [63021] = (DeliveryCause.ContentRefused, "WhatsApp does not take this content."),
        [63024] = (DeliveryCause.Unreachable, "There is no WhatsApp account with this number."),
        [63027] = (DeliveryCause.TemplateRefused, "The template does not exist in this language."),
        [63028] = (DeliveryCause.TemplateRefused, "The template wants another number of variables."),
        [63032] = (DeliveryCause.PolicyRefused, "WhatsApp does not deliver to this person at present; wait for them to write."),
        [63038] = (DeliveryCause.TooFast, "The account has sent as many messages as it may in a day."),
        [63049] = (DeliveryCause.PolicyRefused, "WhatsApp chose not to deliver this marketing message; do not send it again today."),
        [63051] = (DeliveryCause.PolicyRefused, "The WhatsApp business account is locked; look into Meta's business manager."),
    };

    /// <summary>Says why a message was not taken or not delivered.</summary>
    /// <param name="code">Twilio's code; null when there is none.</param>
    /// <param name="words">Twilio's words; they are shown for codes that the hub does not know.</param>
    public static DeliveryProblem Explain(int? code, string? words)
    {
        var text = code?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return code is { } number && Known.TryGetValue(number, out var known)
            ? new(known.Cause, text, known.Words)
            : new(DeliveryCause.ChannelTrouble, text, Clean(words));
    }

    /// <summary>Tells whether a refusal passes by itself, so that the same message is taken later.</summary>
    public static bool Passes(int? code) => code is 20429 or 30001 or 63010 or 63012 or 63018 or 63038;

    /// <summary>Takes numbers, ids and addresses out of a vendor's words.</summary>
    internal static string? Clean(string? words)
    {
        var clean = DisplayText.Clean(Private().Replace(words ?? "", "…"), MaxDetail);
        return clean.Length == 0 ? null : clean;
    }

    [GeneratedRegex(@"https?://\S+|\+?\d[\d ()-]{5,}\d|\b[0-9A-Za-z]{32,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Private();
}
