namespace Omnichannel.Channels.Twilio.Api.Wire;

/// <summary>An account; its status is <c>active</c>, <c>suspended</c> or <c>closed</c>.</summary>
internal sealed record AccountBody(string? Status, string? Type);

/// <summary>A page of telephone numbers.</summary>
internal sealed record NumberPage(IReadOnlyList<NumberBody>? IncomingPhoneNumbers);

/// <summary>A telephone number.</summary>
internal sealed record NumberBody(string? Sid, string? SmsUrl, string? SmsApplicationSid, NumberCapabilities? Capabilities);

/// <summary>What a telephone number can do.</summary>
internal sealed record NumberCapabilities(bool Sms);

/// <summary>A page of WhatsApp senders.</summary>
internal sealed record SenderPage(IReadOnlyList<SenderBody>? Senders, PageMeta? Meta);

/// <summary>A WhatsApp sender; its id is <c>whatsapp:+…</c>, its status <c>ONLINE</c> when it can send.</summary>
internal sealed record SenderBody(string? Sid, string? SenderId, string? Status, SenderWebhook? Webhook);

/// <summary>Where a WhatsApp sender calls.</summary>
internal sealed record SenderWebhook(string? CallbackUrl, string? CallbackMethod);

/// <summary>A change of a WhatsApp sender.</summary>
internal sealed record SenderChange(SenderWebhook Webhook);
