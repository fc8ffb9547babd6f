using Microsoft.Extensions.Options;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Telegram.Calling;

/// <summary>Tells Telegram where to call, and looks whether it can. Nothing that waits at Telegram is ever thrown away by it.</summary>
internal sealed class TelegramConnection(TelegramApi api, IOptions<TelegramOptions> options, TimeProvider clock)
{
    /// <summary>What the hub wants to hear of.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["message", "edited_message", "callback_query", "my_chat_member"];

    private const string NoToken = "Enter the token that @BotFather gave you.";

    // An error older than this says nothing about now.
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(15);

    private static readonly HashSet<int> Ports = [443, 80, 88, 8443];

    public async Task<string?> ConnectAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        if (TelegramInbox.Polls(inbox))
        {
            return await DisconnectAsync(inbox, cancellationToken);
        }

        if (TelegramInbox.FindToken(inbox) is not { } token)
        {
            return NoToken;
        }

        if (FindAddressFault(inbox) is { } fault)
        {
            return fault;
        }

        var call = new WebhookCall(inbox.WebhookUrl!) { SecretToken = inbox.Secret(ChannelInbox.WebhookSecret), AllowedUpdates = Kinds }; // Its fault was looked for above.
        return Words(await api.CallAsync(token, "setWebhook", call, TelegramJson.Default.WebhookCall, cancellationToken));
    }

    public async Task<string?> DisconnectAsync(ChannelInbox inbox, CancellationToken cancellationToken) => TelegramInbox.FindToken(inbox) is { } token
        ? Words(await api.CallAsync(token, "deleteWebhook", new WebhookCall(""), TelegramJson.Default.WebhookCall, cancellationToken))
        : NoToken;

    public async Task<IReadOnlyList<ChannelCheck>> CheckAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        if (TelegramInbox.FindToken(inbox) is not { } token)
        {
            return [new("token", false, NoToken)];
        }

        var me = await api.CallAsync(token, "getMe", null, cancellationToken);
        if (!me.IsDone)
        {
            return [new("token", false, Words(me)!)]; // Words are null only for what is done.
        }

        var name = me.Result(TelegramJson.Default.TgUser)?.Username;
        List<ChannelCheck> checks = [new("token", true, name is null ? "Telegram knows the bot." : $"The token is that of @{name}.")];
        if (!TelegramInbox.Polls(inbox))
        {
            checks.Add(FindAddressFault(inbox) is { } fault ? new("address", false, fault) : new("address", true, "Telegram can be told the hub's address."));
            checks.Add(inbox.Secret(ChannelInbox.WebhookSecret) is null
                ? new("signature", false, "The inbox has no secret for Telegram's calls. Rotate it.")
                : new("signature", true, "Telegram's calls are told from others by a secret."));
        }

        checks.Add(await CheckWebhookAsync(inbox, token, cancellationToken));
        return checks;
    }

    private async Task<ChannelCheck> CheckWebhookAsync(ChannelInbox inbox, string token, CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(token, "getWebhookInfo", null, cancellationToken);
        var (isWell, words) = answer.Result(TelegramJson.Default.TgWebhookInfo) is not { } info
            ? (false, $"Telegram does not tell how the webhook is doing: {answer.Detail}")
            : TelegramInbox.Polls(inbox) ? JudgePolling(info) : JudgeWebhook(inbox, info);
        return new("webhook", isWell, words);
    }

    private static (bool IsWell, string Words) JudgePolling(TgWebhookInfo info) => string.IsNullOrEmpty(info.Url)
        ? (true, $"The hub asks Telegram for messages; {info.PendingUpdateCount} wait there.")
        : (false, "Telegram still calls an address, so it cannot be asked. Save the inbox again; if this comes back, something else uses the bot.");

    private (bool IsWell, string Words) JudgeWebhook(ChannelInbox inbox, TgWebhookInfo info)
    {
        if (info.Url != inbox.WebhookUrl)
        {
            return (false, string.IsNullOrEmpty(info.Url)
                ? "Telegram has not been told where to call. Save the inbox again."
                : "Telegram calls another address than this hub's. Save the inbox again; if this comes back, something else uses the bot.");
        }

        var isRecent = info.LastErrorDate is { } at && clock.GetUtcNow().ToUnixTimeSeconds() - at < Recently.TotalSeconds;
        return isRecent && info.LastErrorMessage is { } error
            ? (false, $"Telegram's last call failed, {info.PendingUpdateCount} messages wait there: {Explain(error)}")
            : (true, $"Telegram calls the hub; {info.PendingUpdateCount} messages wait there.");
    }

    private static string Explain(string error) => error.Contains("401", StringComparison.Ordinal) || error.Contains("403", StringComparison.Ordinal)
        ? "the hub did not recognise its secret. Save the inbox again, or rotate the secret."
        : error.Contains("SSL", StringComparison.OrdinalIgnoreCase) || error.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            ? $"the certificate of the hub's address is not accepted ({Shared.DisplayText.Clean(error, 200)})."
            : Shared.DisplayText.Clean(error, 200);

    private string? FindAddressFault(ChannelInbox inbox)
    {
        if (inbox.WebhookUrl is null)
        {
            return "The hub does not know its public address. Set Hub:PublicUrl, or let the hub ask Telegram by choosing polling.";
        }

        // Telegram itself calls nothing else; a server of one's own may.
        return options.Value.IsOfficial && (!Uri.TryCreate(inbox.WebhookUrl, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || !Ports.Contains(url.Port))
            ? "Telegram calls only https addresses on port 443, 80, 88 or 8443. Change Hub:PublicUrl, or choose polling."
            : null;
    }

    private static string? Words(TelegramAnswer answer) => answer switch
    {
        { IsDone: true } => null,
        { IsRefusal: true, Code: 401 or 404 } => "Telegram does not know this token. Copy it from @BotFather once more; it may have been revoked.",
        { IsRefusal: true, Code: 429 } => "Telegram was asked too often. Try again in a minute.",
        { IsRefusal: true } => $"Telegram said: {answer.Detail}",
        _ => $"Telegram could not be reached: {answer.Detail}",
    };
}
