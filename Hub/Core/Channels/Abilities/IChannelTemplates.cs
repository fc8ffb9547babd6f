namespace Omnichannel.Core.Channels.Abilities;

/// <summary>A channel with approved templates.</summary>
public interface IChannelTemplates
{
    /// <summary>Lists the templates that may be sent, by name.</summary>
    /// <exception cref="ChannelUnavailableException">The vendor did not answer as it should.</exception>
    Task<IReadOnlyList<MessageTemplate>> ListTemplatesAsync(ChannelInbox inbox, CancellationToken cancellationToken);

    /// <summary>Says who would write from a telephone number, so that somebody can be written to before they have written.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="phone">The number in E.164.</param>
    /// <returns>The sender as the channel would name them; null when nobody can be reached by such a number.</returns>
    InboundSender? FindRecipient(ChannelInbox inbox, string phone);
}

/// <summary>A vendor did not answer as it should; the message says what to do, for admins and operators.</summary>
public sealed class ChannelUnavailableException(string message) : Exception(message);
