using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Omnichannel.Channels.Twilio.Addresses;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Webhooks;

/// <summary>Turns Twilio's fields into the hub's words.</summary>
internal static partial class TwilioReader
{
    // Twilio's own limit for a message.
    private const int MaxFiles = 10;

    /// <summary>Reads one webhook or one listed message.</summary>
    /// <param name="prefix">What stands before every address of the channel; may be empty.</param>
    /// <param name="inbox">The inbox.</param>
    /// <param name="fields">What Twilio sent.</param>
    public static IReadOnlyList<Inbound> Read(string prefix, ChannelInbox inbox, FormFields fields)
    {
        if (fields.All.Count == 0)
        {
            return [];
        }

        if ((fields.Find("MessageSid") ?? fields.Find("SmsSid")) is not { } sid || !MessageSid().IsMatch(sid))
        {
            return [new Inbound.Unreadable($"x/{Hash(fields)}", "It names no message.")];
        }

        // Inbound messages have no MessageStatus; their SmsStatus is "received".
        return fields.Find("MessageStatus") is { } status && status != "received"
            ? ReportReader.Find(sid, status, fields.Find("ErrorCode"), fields.Find("ErrorMessage")) is { } report ? [report] : []
            : ReadMessage(prefix, inbox, sid, fields);
    }

    private static IReadOnlyList<Inbound> ReadMessage(string prefix, ChannelInbox inbox, string sid, FormFields fields)
    {
        var key = $"m/{sid}";
        if (TwilioAddress.Find(prefix, fields.Find("From") ?? "", fields.Find("WaId"), inbox.NumbersApart) is not { } sender)
        {
            return [new Inbound.Unreadable(key, "Its sender has no address that the hub knows how to read.")];
        }

        if (!IsOurs(prefix, inbox, fields.Find("To") ?? ""))
        {
            return [new Inbound.Unreadable(key, "It was sent to another number than the inbox's.")];
        }

        var files = Files(fields);
        var text = MessageDetails.Text(fields);
        if (text.Length == 0 && files.Count == 0)
        {
            return [new Inbound.Unreadable(key, "It has neither text nor a file: a kind of message that the hub does not know.")];
        }

        var from = sender with { Name = fields.Find("ProfileName") };
        var message = new Inbound.Message(key, from, new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = "plain",
            LocalTimestamp = MessageDetails.Sent(fields),
            Value = MessageDetails.Value(fields),
            Entities = MessageDetails.Entities(fields),
            ChannelData = MessageDetails.ChannelData(fields),
        })
        {
            Files = files,
        };
        return fields.Find("OptOutType") switch
        {
            "STOP" => [message, new Inbound.Reachability($"o/{sid}", from, Reachable: false)],
            "START" => [message, new Inbound.Reachability($"o/{sid}", from, Reachable: true)],
            _ => [message],
        };
    }

    private static bool IsOurs(string prefix, ChannelInbox inbox, string to) =>
        TwilioAddress.Find(prefix, to, waId: null, [])?.Address == PhoneNumber.Join(inbox.SenderNumber);

    private static List<InboundFile> Files(FormFields fields)
    {
        var files = new List<InboundFile>();
        for (var index = 0; index < MaxFiles && fields.Find($"MediaUrl{index}") is { } url; index++)
        {
            files.Add(new(url, Name: null, fields.Find($"MediaContentType{index}") ?? "application/octet-stream", Size: null));
        }

        return files;
    }

    private static string Hash(FormFields fields) => Convert.ToHexStringLower(SHA256.HashData(fields.Write()));

    [GeneratedRegex("^(?:SM|MM)[0-9a-fA-F]{32}$", RegexOptions.CultureInvariant)]
    private static partial Regex MessageSid();
}
