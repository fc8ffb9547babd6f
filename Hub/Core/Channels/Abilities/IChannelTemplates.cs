namespace Omnichannel.Core.Channels.Abilities;

/// <summary>A channel with approved templates.</summary>
public interface IChannelTemplates
{
    /// <summary>Lists the templates that may be sent, by name.</summary>
    /// <exception cref="ChannelUnavailableException">The vendor did not answer as it should.</exception>
    Task<IReadOnlyList<MessageTemplate>> ListTemplatesAsync(ChannelInbox inbox, CancellationToken cancellationToken);
}

/// <summary>An approved template.</summary>
/// <param name="Id">The vendor's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Language">Its BCP 47 language.</param>
/// <param name="Body">Its text, with holes as <c>{{name}}</c>.</param>
/// <param name="Variables">The names of the holes with an example of each, in order.</param>
/// <param name="Buttons">The titles of its buttons.</param>
public sealed record MessageTemplate(
    string Id,
    string Name,
    string Language,
    string Body,
    IReadOnlyList<KeyValuePair<string, string>> Variables,
    IReadOnlyList<string> Buttons);

/// <summary>A vendor did not answer as it should; the message says what to do, for admins and operators.</summary>
public sealed class ChannelUnavailableException(string message) : Exception(message);
