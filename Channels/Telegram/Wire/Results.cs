namespace Omnichannel.Channels.Telegram.Wire;

/// <summary>A message that was sent; the rest of it is known.</summary>
internal sealed record TgSent(long? MessageId);

/// <summary>Where a file can be fetched for an hour.</summary>
internal sealed record TgFile(string? FilePath, long? FileSize);

/// <summary>What Telegram knows of the webhook.</summary>
internal sealed record TgWebhookInfo(string? Url, int PendingUpdateCount, long? LastErrorDate, string? LastErrorMessage);
