using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Telegram.Reading;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>Asks Telegram for what is new. Asking again with a higher number is what confirms: so it happens only when everything is on the disk.</summary>
internal sealed partial class TelegramPoller(TelegramApi api, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<TelegramPoller> logger)
{
    private const int Batch = 100;

    // A hundred of the largest updates.
    private const int MaxAnswer = 16 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Asks until it is cancelled.</summary>
    public async Task PollAsync(ChannelInbox inbox, IInboundGateway gateway, CancellationToken cancellationToken)
    {
        long? offset = null;
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var started = clock.GetTimestamp();
            var answer = await AskAsync(inbox, offset, cancellationToken);
            if (answer is not { IsDone: true, Body.Result.ValueKind: JsonValueKind.Array })
            {
                await RecoverAsync(inbox, answer, ++failures, cancellationToken);
                continue;
            }

            failures = 0;
            var updates = answer.Body!.Result; // It is there: its kind was looked at above.
            if (updates.GetArrayLength() > 0)
            {
                offset = await TakeAsync(inbox, gateway, updates, cancellationToken) ?? offset;
                continue;
            }

            // Everything is confirmed. Without a number the next question also finds what Telegram counts anew after a quiet week.
            offset = null;
            if (clock.GetElapsedTime(started) < Pause)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private async Task<TelegramAnswer?> AskAsync(ChannelInbox inbox, long? offset, CancellationToken cancellationToken)
    {
        if (TelegramInbox.FindToken(inbox) is not { } token)
        {
            return null;
        }

        var timeout = options.Value.PollTimeout;
        var call = new UpdatesCall(offset, Batch, (int)timeout.TotalSeconds, TelegramConnection.Kinds);
        return await api.CallAsync(
            token, "getUpdates", call, TelegramJson.Default.UpdatesCall, cancellationToken, timeout + TimeSpan.FromSeconds(10), MaxAnswer);
    }

    private async Task<long?> TakeAsync(ChannelInbox inbox, IInboundGateway gateway, JsonElement updates, CancellationToken cancellationToken)
    {
        long? next = null;
        foreach (var update in updates.EnumerateArray())
        {
            var raw = Encoding.UTF8.GetBytes(update.GetRawText());
            foreach (var item in UpdateReader.Read(raw))
            {
                await GiveAsync(inbox, gateway, item, raw, cancellationToken);
            }

            if (update.ValueKind is JsonValueKind.Object && update.TryGetProperty("update_id", out var id) && id.TryGetInt64(out var number))
            {
                next = number + 1;
            }
        }

        return next;
    }

    private async Task GiveAsync(ChannelInbox inbox, IInboundGateway gateway, Inbound item, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await gateway.TakeAsync(inbox, item, raw, cancellationToken);
                return;
            }
            catch (InvalidOperationException)
            {
                Log.NotTaken(logger, inbox.Id, attempt);
                await Task.Delay(BackOff(attempt), clock, cancellationToken);
            }
        }
    }

    private async Task RecoverAsync(ChannelInbox inbox, TelegramAnswer? answer, int failures, CancellationToken cancellationToken)
    {
        var isWebhook = answer is { IsRefusal: true, Code: 409 } && answer.Reason.Contains("webhook is active", StringComparison.Ordinal);
        if (isWebhook && TelegramInbox.FindToken(inbox) is { } token)
        {
            Log.WebhookInTheWay(logger, inbox.Id);
            await api.CallAsync(token, "deleteWebhook", new WebhookCall(""), TelegramJson.Default.WebhookCall, cancellationToken);
        }
        else if (answer is { IsRefusal: true, Code: 409 })
        {
            Log.OtherReader(logger, inbox.Id);
        }
        else
        {
            Log.NoAnswer(logger, inbox.Id, failures, answer?.Detail);
        }

        // A revoked token does not mend itself.
        var isHopeless = answer is null or { IsRefusal: true, Code: 401 or 404 };
        var pause = isHopeless ? LongestPause : answer?.Wait is { } asked && asked > BackOff(failures) ? asked : BackOff(failures);
        await Task.Delay(pause, clock, cancellationToken);
    }

    private static TimeSpan BackOff(int failures) => failures > 6 ? LongestPause : Pause * Math.Min(60, 1 << (failures - 1));

    private static partial class Log
    {
        [LoggerMessage(2100, LogLevel.Warning, "Inbox {InboxId} could not ask Telegram for messages, {Failures} times in a row: {Reason}")]
        public static partial void NoAnswer(ILogger logger, InboxId inboxId, int failures, string? reason);

        [LoggerMessage(2101, LogLevel.Warning, "Inbox {InboxId} asks Telegram for messages, and something else does too: only one program may use the bot")]
        public static partial void OtherReader(ILogger logger, InboxId inboxId);

        [LoggerMessage(2102, LogLevel.Information, "Inbox {InboxId} asks Telegram for messages; the address that Telegram still called is taken off")]
        public static partial void WebhookInTheWay(ILogger logger, InboxId inboxId);

        [LoggerMessage(2103, LogLevel.Warning, "Something that came by inbox {InboxId} could not be stored, attempt {Attempt}; nothing more is asked for until it is")]
        public static partial void NotTaken(ILogger logger, InboxId inboxId, int attempt);
    }
}
