using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Webhooks;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Channels.Twilio.Setup;

/// <summary>Connects an inbox with its sender, and looks whether all is well.</summary>
internal sealed class TwilioConnection(TwilioApi api, SafeHttp http, ISenderLine line)
{
    // A report that a message still waits: the hub reads it and does nothing.
    private static readonly KeyValuePair<string, string>[] Trial = [new("MessageSid", "SM" + new string('0', 32)), new("MessageStatus", "queued")];

    /// <inheritdoc cref="IChannelConnection.ConnectAsync"/>
    public async Task<string?> ConnectAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        if (FindAddressFault(inbox) is { } fault)
        {
            return fault;
        }

        try
        {
            var sender = await line.FindAsync(inbox, cancellationToken);
            if (sender.Sid is null || sender.Fault is not null)
            {
                return sender.Fault ?? PasteByHand(inbox);
            }

            if (sender.WebhookUrl != inbox.WebhookUrl)
            {
                await line.SetWebhookAsync(inbox, sender.Sid, inbox.WebhookUrl!, cancellationToken);
            }

            return null;
        }
        catch (ChannelUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }

    /// <inheritdoc cref="IChannelConnection.DisconnectAsync"/>
    public async Task<string?> DisconnectAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        try
        {
            var sender = await line.FindAsync(inbox, cancellationToken);
            if (sender.Sid is not null && sender.WebhookUrl is not null && sender.WebhookUrl == inbox.WebhookUrl)
            {
                await line.SetWebhookAsync(inbox, sender.Sid, "", cancellationToken);
            }

            return null;
        }
        catch (ChannelUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }

    /// <inheritdoc cref="IChannelConnection.CheckAsync"/>
    public async Task<IReadOnlyList<ChannelCheck>> CheckAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        var checks = new List<ChannelCheck> { await CheckTokenAsync(inbox, cancellationToken) };
        if (checks[0].IsWell)
        {
            checks.AddRange(await CheckSenderAsync(inbox, cancellationToken));
        }

        var fault = FindAddressFault(inbox);
        checks.Add(new("publicUrl", fault is null, fault ?? "Twilio can be given the hub's public address."));
        if (inbox.WebhookUrl is not null)
        {
            checks.Add(await CheckSignatureAsync(inbox, cancellationToken));
        }

        return checks;
    }

    private static string? FindAddressFault(ChannelInbox inbox) => inbox.WebhookUrl switch
    {
        null => "The hub does not know its public address; set Hub:PublicUrl.",
        var url when !url.StartsWith("https://", StringComparison.Ordinal) => "The hub's public address is http; Twilio sends what people write in the clear then. Set Hub:PublicUrl to https.",
        var url when new Uri(url).Host.Contains('_', StringComparison.Ordinal) => "The hub's public address has an underscore in its name, and Twilio calls no such host.",
        _ => null,
    };

    private static string PasteByHand(ChannelInbox inbox) =>
        $"The sandbox is set by hand: in the Twilio console under Messaging, Try it out, Sandbox settings, enter {inbox.WebhookUrl} as \"When a message comes in\", method POST.";

    private async Task<ChannelCheck> CheckTokenAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        var result = await api.GetAsync(inbox, $"{api.Addresses.ApiUrl}/2010-04-01/Accounts/{inbox.Account}.json", cancellationToken);
        return result.Read(TwilioJson.Default.AccountBody) switch
        {
            null => new("token", false, result.Explain()),
            { Status: "active", Type: "Trial" } => new("token", true, "The account is a trial account: it sends to verified numbers only."),
            { Status: "active" } => new("token", true, "Twilio takes the account SID and the auth token."),
            var account => new("token", false, $"The Twilio account is {TwilioErrors.Clean(account.Status) ?? "not active"}."),
        };
    }

    private async Task<IReadOnlyList<ChannelCheck>> CheckSenderAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        try
        {
            var sender = await line.FindAsync(inbox, cancellationToken);
            if (sender.Fault is { } fault)
            {
                return [new("sender", false, fault)];
            }

            return sender.Sid is null
                ? [new("sender", true, "This is Twilio's sandbox: it reaches people who have joined it."), new("webhook", true, PasteByHand(inbox))]
                : [new("sender", true, $"{inbox.SenderNumber} is a sender of the account."), CheckWebhook(inbox, sender.WebhookUrl)];
        }
        catch (ChannelUnavailableException unavailable)
        {
            return [new("sender", false, unavailable.Message)];
        }
    }

    private static ChannelCheck CheckWebhook(ChannelInbox inbox, string? url) => url switch
    {
        { Length: > 0 } when url.Split('#')[0] == inbox.WebhookUrl => new("webhook", true, "Twilio calls the hub when somebody writes."),
        { Length: > 0 } => new("webhook", false, $"Twilio calls another address when somebody writes. It should be {inbox.WebhookUrl}; save the inbox again to set it."),
        _ => new("webhook", false, $"Twilio calls nobody when somebody writes. It should be {inbox.WebhookUrl}; save the inbox again to set it."),
    };

    /// <summary>Calls the hub by its public address, signed as Twilio would sign it: what fails here fails for Twilio too.</summary>
    private async Task<ChannelCheck> CheckSignatureAsync(ChannelInbox inbox, CancellationToken cancellationToken)
    {
        var url = inbox.WebhookUrl!;
        var fields = Trial.Append(new("AccountSid", inbox.Account)).ToList();
        var result = await http.SendAsync(
            new()
            {
                Url = url,
                Method = HttpMethod.Post,
                Content = new FormUrlEncodedContent(fields),
                Headers = [new(TwilioSignature.Header, TwilioSignature.Compute(inbox.Secret(TwilioSettings.AuthToken) ?? "", url, fields))],
            },
            cancellationToken);
        return result switch
        {
            { IsSuccess: true } => new("signature", true, "The hub is reached at its public address and takes Twilio's signature there."),
            { Status: 401 or 403 } => new("signature", false, "The hub is reached at its public address and refuses the signature there: save the inbox, and look whether Hub:PublicUrl is the address that Twilio calls, path and port included."),
            { Outcome: SafeHttpOutcome.Answered } => new("signature", false, $"The hub's public address answers with {result.Status}; something else may be there. Look at Hub:PublicUrl and at your proxy."),
            { Outcome: SafeHttpOutcome.Refused } => new("signature", false, "The hub's public address leads into a private network from here, so it could not be tried. Twilio reaches public addresses only."),
            _ => new("signature", false, $"The hub's public address does not answer from here. {result.Reason}"),
        };
    }
}
