using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Lists;
using Omnichannel.Channels.Twilio.Sending;
using Omnichannel.Channels.Twilio.Setup;
using Omnichannel.Channels.Twilio.Webhooks;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio;

/// <summary>Twilio's interface for messages, which WhatsApp and SMS share.</summary>
internal abstract class TwilioAdapter : IChannelAdapter, IChannelFiles, IChannelConnection, IChannelHistory
{
    private readonly string _prefix;
    private readonly MessageSender _sender;
    private readonly MediaFetcher _media;
    private readonly MessageHistory _history;
    private readonly SentMessages _sent;
    private readonly TwilioConnection _connection;

    private protected TwilioAdapter(string prefix, TwilioParts parts, ISenderLine line, ContentStore? contents)
    {
        _prefix = prefix;
        Api = parts.Api;
        _sender = new(parts.Api, contents);
        _media = new(parts.Api, parts.Http);
        _history = new(parts.Api, parts.Clock);
        _sent = new(parts.Api);
        _connection = new(parts.Api, parts.Http, line);
    }

    /// <inheritdoc/>
    public abstract string Channel { get; }

    /// <inheritdoc/>
    public abstract ChannelCapabilities Capabilities { get; }

    private protected TwilioApi Api { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> FindFaults(ChannelInbox inbox) => TwilioSettings.FindFaults(inbox);

    /// <inheritdoc/>
    public bool IsGenuine(ChannelInbox inbox, WebhookRequest request)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        ArgumentNullException.ThrowIfNull(request);
        return inbox.WebhookUrl is { } url
            && TwilioSignature.IsValid(url, inbox.SecretsNamed(TwilioSettings.AuthToken), request)
            && request.ReadFields() is var fields
            && (fields.All.Count == 0 || fields.Find("AccountSid") == inbox.Account);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Inbound> Read(ChannelInbox inbox, WebhookRequest request) => TwilioReader.Read(_prefix, inbox, request.ReadFields());

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(ChannelInbox inbox, Outbound message, CancellationToken cancellationToken) =>
        _sender.SendAsync(_prefix, inbox, message, cancellationToken);

    /// <inheritdoc/>
    public Task<FetchOutcome> FetchAsync(ChannelInbox inbox, string reference, int maxBytes, CancellationToken cancellationToken) =>
        _media.FetchAsync(inbox, reference, maxBytes, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> ConnectAsync(ChannelInbox inbox, CancellationToken cancellationToken) => _connection.ConnectAsync(inbox, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> DisconnectAsync(ChannelInbox inbox, CancellationToken cancellationToken) => _connection.DisconnectAsync(inbox, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChannelCheck>> CheckAsync(ChannelInbox inbox, CancellationToken cancellationToken) =>
        _connection.CheckAsync(inbox, cancellationToken);

    /// <inheritdoc/>
    public Task CatchUpAsync(ChannelInbox inbox, DateTimeOffset since, IInboundGateway gateway, CancellationToken cancellationToken) =>
        _history.CatchUpAsync(_prefix, inbox, since, gateway, cancellationToken);

    /// <inheritdoc/>
    public Task<SendOutcome?> FindSentAsync(ChannelInbox inbox, Outbound message, DateTimeOffset at, CancellationToken cancellationToken) =>
        _sent.FindAsync(_prefix, inbox, message, at, cancellationToken);
}
