using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Security;
using Omnichannel.Hub.Security.Throttling;

namespace Omnichannel.Hub.DirectLine.Tokens;

/// <summary>Who is at the door: a server with an inbox's secret, or a client with a token.</summary>
/// <param name="Inbox">The inbox.</param>
/// <param name="Token">The token; null for a server with the secret.</param>
internal sealed record DirectLineCaller(Inbox Inbox, VisitorToken? Token);

/// <summary>The one place that lets callers of Direct Line in.</summary>
internal sealed class DirectLineGate(VisitorTokens tokens, HubDirectory directory, Origins origins, Throttle throttle, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    /// <summary>Lets in a token for the conversation in the route, or any token when the route has none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="conversation">The conversation in the route; null when there is none.</param>
    /// <returns>The caller, or the refusal. It is the same whether the conversation exists or not.</returns>
    public async ValueTask<(DirectLineCaller? Caller, IResult? Refusal)> AdmitAsync(HttpContext context, string? conversation)
    {
        if (BearerOf(context.Request) is not { } text)
        {
            return (null, DirectLineErrors.MissingToken.Answer());
        }

        var (state, token) = await tokens.ReadAsync(text);
        if (token is null)
        {
            return (null, (state == TokenState.Expired ? DirectLineErrors.TokenExpired : DirectLineErrors.InvalidToken).Answer());
        }

        if (conversation is not null && !string.Equals(conversation, token.Conversation.ToString(), StringComparison.Ordinal))
        {
            return (null, DirectLineErrors.NotYours.Answer());
        }

        var admitted = AdmitOrigin(context.Request, token);
        return admitted.Caller is null ? admitted : await CountAsync(context, admitted.Caller);
    }

    /// <summary>Lets in a server with an inbox's secret.</summary>
    public async ValueTask<(DirectLineCaller? Caller, IResult? Refusal)> AdmitSecretAsync(HttpContext context)
    {
        if (BearerOf(context.Request) is not { } secret)
        {
            return (null, DirectLineErrors.MissingToken.Answer());
        }

        if (directory.Current.FindInboxBySecretHash(InboxSecrets.Hash(secret), clock.GetUtcNow()) is not { } inbox)
        {
            return (null, DirectLineErrors.InvalidToken.Answer());
        }

        // A secret that a browser can send is a secret no more.
        return Origins.Of(context.Request) is null
            ? await CountAsync(context, new(inbox, null))
            : (null, DirectLineErrors.SecretInBrowser.Answer());
    }

    /// <summary>Tells whether the credential is an inbox's secret: tokens have dots, secrets have none.</summary>
    public static bool HasSecret(HttpRequest request) => BearerOf(request) is { } text && !text.Contains('.', StringComparison.Ordinal);

    /// <summary>Tells whether a web socket may be opened: its handshake always names an origin in a browser, and CORS does not cover it.</summary>
    public bool MayOpenStream(HttpRequest request, VisitorToken token) =>
        Origins.Of(request) is { } origin ? origins.MaySpeak(request, token.Inbox, origin) : token.FromSecret;

    private (DirectLineCaller? Caller, IResult? Refusal) AdmitOrigin(HttpRequest request, VisitorToken token)
    {
        if (directory.Current.FindInbox(token.Inbox) is not { } inbox)
        {
            return (null, DirectLineErrors.TokenExpired.Answer());
        }

        if (Origins.Of(request) is { } origin && !origins.MaySpeak(request, inbox.Id, origin))
        {
            DirectLineCors.Forbid(request.HttpContext);
            return (null, DirectLineErrors.ForeignOrigin.Answer());
        }

        return (new(inbox, token), null);
    }

    // Only now, with a credential that is known to be genuine: otherwise anybody could use up somebody else's share.
    private async ValueTask<(DirectLineCaller? Caller, IResult? Refusal)> CountAsync(HttpContext context, DirectLineCaller caller)
    {
        var act = ThrottledAs.Of(context);
        var refusal = caller.Token is { } token ? await throttle.RefuseAsync(context, act, ThrottleScope.Caller, token.ThrottleKey) : null;
        refusal ??= await throttle.RefuseAsync(context, act, ThrottleScope.Inbox, caller.Inbox.Id.GetHashCode());
        return refusal is null ? (caller, null) : (null, refusal);
    }

    private static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        return header.Count == 1 && header[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && value.Length > Scheme.Length
            ? value[Scheme.Length..].Trim()
            : null;
    }
}
