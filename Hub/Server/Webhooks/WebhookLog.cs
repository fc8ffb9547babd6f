using Omnichannel.Core;

namespace Omnichannel.Hub.Webhooks;

/// <summary>What webhooks write to the log of the program.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(2801, LogLevel.Error, "Reading what inbox {InboxId} ({Channel}) was sent failed; it was kept aside")]
    public static partial void ReaderFailed(ILogger logger, InboxId inboxId, string channel, Exception error);
}
