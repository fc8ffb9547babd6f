using System.Collections.Concurrent;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Channels.Twilio.Api.Wire;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Sending;

/// <summary>Finds the contents that were made, and makes new ones. What was made is found again by its name after a restart.</summary>
internal sealed class ContentStore(TwilioApi api)
{
    // A few dozen contents are usual; flows that put long texts above buttons may make more, and those are found at Twilio again.
    private const int MaxKnown = 10_000;

    private readonly ConcurrentDictionary<(string Account, string Name), string> _known = new();

    /// <summary>Finds or makes a content.</summary>
    /// <returns>Its id, or the call that failed: nothing has been sent to anybody then.</returns>
    public async Task<(string? Sid, SafeHttpResult? Failed)> GetAsync(ChannelInbox inbox, ContentBody content, CancellationToken cancellationToken)
    {
        var name = content.FriendlyName ?? "";
        if (_known.TryGetValue((inbox.Account, name), out var known))
        {
            return (known, null);
        }

        var search = await api.GetAsync(inbox, $"{api.Addresses.ContentUrl}/v2/Content?ContentName={name}&PageSize=10", cancellationToken);
        if (search.Read(TwilioJson.Default.ContentPage) is not { } page)
        {
            return (null, search);
        }

        if (page.Contents?.FirstOrDefault(found => found.FriendlyName == name)?.Sid is { } made)
        {
            return (Remember(inbox, name, made), null);
        }

        var answer = await api.PostJsonAsync(inbox, $"{api.Addresses.ContentUrl}/v1/Content", content, TwilioJson.Default.ContentBody, cancellationToken);
        return answer.Read(TwilioJson.Default.ContentBody)?.Sid is { } sid ? (Remember(inbox, name, sid), null) : (null, answer);
    }

    /// <summary>Forgets a content that is gone, so that it is looked for again.</summary>
    public void Forget(ChannelInbox inbox, ContentBody content) => _known.TryRemove((inbox.Account, content.FriendlyName ?? ""), out _);

    private string Remember(ChannelInbox inbox, string name, string sid)
    {
        if (_known.Count >= MaxKnown)
        {
            _known.Clear();
        }

        return _known[(inbox.Account, name)] = sid;
    }
}
