using Omnichannel.Channels.Shared;
using Omnichannel.Channels.Telegram.Calling;
using Omnichannel.Channels.Telegram.Reading;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Telegram;

/// <summary>Telegram bots, by webhook or by asking. Private chats only; what is said in groups is not the hub's to read.</summary>
/// <remarks>Source: core.telegram.org/bots/api (read 2026-11).</remarks>
internal sealed class TelegramAdapter(TelegramSender sender, TelegramFiles files, TelegramConnection connection, TelegramPoller poller)
    : IChannelAdapter, IChannelFiles, IChannelFollowUp, IChannelTyping, IChannelPolling, IChannelConnection
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    public string Channel => TelegramInbox.Channel;

    public ChannelCapabilities Capabilities => TelegramAbilities.All;

    public IReadOnlyDictionary<string, string> FindFaults(ChannelInbox inbox) => TelegramInbox.FindFaults(inbox);

    public bool IsGenuine(ChannelInbox inbox, WebhookRequest request) =>
        request.SingleHeader(SecretHeader) is { } given
        && inbox.SecretsNamed(ChannelInbox.WebhookSecret).Any(secret => ConstantTime.Equals(secret, given));

    public IReadOnlyList<Inbound> Read(ChannelInbox inbox, WebhookRequest request) => UpdateReader.Read(request.Body);

    public Task<SendOutcome> SendAsync(ChannelInbox inbox, Outbound message, CancellationToken cancellationToken) =>
        sender.SendAsync(inbox, message, cancellationToken);

    public Task<FetchOutcome> FetchAsync(ChannelInbox inbox, string reference, int maxBytes, CancellationToken cancellationToken) =>
        files.FetchAsync(inbox, reference, maxBytes, cancellationToken);

    public Task FollowUpAsync(ChannelInbox inbox, string followUp, CancellationToken cancellationToken) =>
        sender.AnswerPressAsync(inbox, followUp, cancellationToken);

    public Task ShowTypingAsync(ChannelInbox inbox, string address, string? lastKey, CancellationToken cancellationToken) =>
        sender.ShowTypingAsync(inbox, address, cancellationToken);

    public bool Polls(ChannelInbox inbox) => TelegramInbox.Polls(inbox);

    public Task PollAsync(ChannelInbox inbox, IInboundGateway gateway, CancellationToken cancellationToken) =>
        poller.PollAsync(inbox, gateway, cancellationToken);

    public Task<string?> ConnectAsync(ChannelInbox inbox, CancellationToken cancellationToken) => connection.ConnectAsync(inbox, cancellationToken);

    public Task<string?> DisconnectAsync(ChannelInbox inbox, CancellationToken cancellationToken) => connection.DisconnectAsync(inbox, cancellationToken);

    public Task<IReadOnlyList<ChannelCheck>> CheckAsync(ChannelInbox inbox, CancellationToken cancellationToken) =>
        connection.CheckAsync(inbox, cancellationToken);
}
