using Omnichannel.Core;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Security;

/// <summary>Decides which pages may speak to an inbox: the hub's own, and exactly those on the inbox's list.</summary>
internal sealed class Origins(HubDirectory directory, PublicUrl publicUrl)
{
    /// <summary>Gets the origin a browser names; null when it names none.</summary>
    public static string? Of(HttpRequest request)
    {
        var values = request.Headers.Origin;
        return values.Count == 0 ? null : values.ToString();
    }

    /// <summary>Tells whether a page is one of the hub's own.</summary>
    public bool IsOwn(HttpRequest request, string origin) => string.Equals(origin, publicUrl.Origin(request), StringComparison.Ordinal);

    /// <summary>Tells whether a page may speak to an inbox.</summary>
    public bool MaySpeak(HttpRequest request, InboxId inbox, string origin) =>
        IsOwn(request, origin) || directory.Current.FindInbox(inbox)?.Allows(origin) == true;

    /// <summary>Tells whether a page may speak to any inbox: all that a preflight, which carries no token, can be asked.</summary>
    public bool MaySpeakToAny(HttpRequest request, string origin) =>
        IsOwn(request, origin) || directory.Current.Inboxes.Any(inbox => inbox.Allows(origin));
}
