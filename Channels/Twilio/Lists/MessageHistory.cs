using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Omnichannel.Channels.Twilio.Addresses;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Api.Wire;
using Omnichannel.Channels.Twilio.Webhooks;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio.Lists;

/// <summary>Reads Twilio's own list of messages: what came in and what became of ours while nobody listened.</summary>
internal sealed class MessageHistory(TwilioApi api, TimeProvider clock)
{
    private const int PageSize = 200;

    // 5,000 messages at a time are held in memory; more are read in shorter stretches.
    private const int MaxPages = 25;

    // Clocks differ a little, and a message is dated before it is sent to us.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestStretch = TimeSpan.FromSeconds(2);

    /// <summary>Gives what happened since a time to the gateway: inbound messages in their order, then the fates of ours.</summary>
    /// <exception cref="ChannelUnavailableException">Twilio did not answer as it should; what was read before is taken in.</exception>
    public async Task CatchUpAsync(string prefix, ChannelInbox inbox, DateTimeOffset since, IInboundGateway gateway, CancellationToken cancellationToken)
    {
        var sender = TwilioAddress.Write(prefix, inbox.SenderNumber);
        var (from, to) = (since - Margin, clock.GetUtcNow() + Margin);
        await foreach (var message in ListAsync(inbox, "To", sender, from, to, cancellationToken))
        {
            if (message is { Direction: "inbound", Sid: not null })
            {
                var fields = await ReadAsync(inbox, message, cancellationToken);
                await TakeAsync(inbox, TwilioReader.Read(prefix, inbox, fields), fields, gateway, cancellationToken);
            }
        }

        await foreach (var message in ListAsync(inbox, "From", sender, from, to, cancellationToken))
        {
            var code = message.ErrorCode?.ToString(CultureInfo.InvariantCulture);
            if (message is { Direction: not "inbound", Sid: { } sid, Status: { } status } && ReportReader.Find(sid, status, code, message.ErrorMessage) is { } report)
            {
                await gateway.TakeAsync(inbox, report, default, cancellationToken);
            }
        }
    }

    /// <summary>Lists the messages to or from the sender, the oldest first. Where two stretches meet a message may come twice.</summary>
    private async IAsyncEnumerable<MessageBody> ListAsync(
        ChannelInbox inbox, string side, string sender, DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (messages, isWhole) = await ReadStretchAsync(inbox, side, sender, from, to, cancellationToken);
        if (isWhole || to - from <= ShortestStretch)
        {
            foreach (var message in messages)
            {
                yield return message;
            }

            yield break;
        }

        var middle = from + ((to - from) / 2);
        foreach (var (begin, end) in new[] { (from, middle), (middle, to) })
        {
            await foreach (var message in ListAsync(inbox, side, sender, begin, end, cancellationToken))
            {
                yield return message;
            }
        }
    }

    private async Task<(List<MessageBody> Messages, bool IsWhole)> ReadStretchAsync(
        ChannelInbox inbox, string side, string sender, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var messages = new List<MessageBody>();
        var query = $"?{side}={WebUtility.UrlEncode(sender)}&DateSent%3E={Time(from)}&DateSent%3C={Time(to)}&PageSize={PageSize}";
        string? next = api.AccountUrl(inbox, "/Messages.json" + query);
        for (var page = 0; next is not null && page < MaxPages; page++)
        {
            var read = await api.ReadAsync(inbox, next, TwilioJson.Default.MessagePage, cancellationToken);
            messages.AddRange(read.Messages ?? []);
            var following = read.NextPageUri is { Length: > 0 } path ? api.Addresses.ApiUrl + path : null;
            // A page that is followed by itself would never end.
            next = following == next ? null : following;
        }

        messages.Reverse();
        return (messages, next is null);
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH'%3A'mm'%3A'ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a listed message as the webhook would have told it, so that both are read by the same code and known by the same key.</summary>
    private async Task<FormFields> ReadAsync(ChannelInbox inbox, MessageBody message, CancellationToken cancellationToken)
    {
        var fields = new List<KeyValuePair<string, string>>
        {
            new("MessageSid", message.Sid!),
            new("From", message.From ?? ""),
            new("To", message.To ?? ""),
            new("Body", message.Body ?? ""),
            new("DateSent", message.DateSent ?? ""),
        };
        if (message.NumMedia > 0)
        {
            var url = api.AccountUrl(inbox, $"/Messages/{message.Sid}/Media.json");
            var media = await api.ReadAsync(inbox, url, TwilioJson.Default.MediaPage, cancellationToken);
            foreach (var (index, file) in (media.MediaList ?? []).Index())
            {
                fields.Add(new($"MediaUrl{index}", api.Addresses.ApiUrl + file.Uri?.Replace(".json", "", StringComparison.Ordinal)));
                fields.Add(new($"MediaContentType{index}", file.ContentType ?? ""));
            }
        }

        return new(fields);
    }

    private static async Task TakeAsync(
        ChannelInbox inbox, IReadOnlyList<Inbound> items, FormFields fields, IInboundGateway gateway, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            await gateway.TakeAsync(inbox, item, fields.Write(), cancellationToken);
        }
    }
}
