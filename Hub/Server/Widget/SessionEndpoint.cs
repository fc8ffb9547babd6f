using System.Text.Json;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Security;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Hub.Widget.Countries;
using Omnichannel.Hub.Widget.Identity;

namespace Omnichannel.Hub.Widget;

/// <summary>Opens the visitor's session.</summary>
internal static class SessionEndpoint
{
    public static async Task<IResult> OpenAsync(
        HttpContext context,
        string key,
        HubDirectory directory,
        Origins origins,
        IdentityReader identities,
        VisitorSessions sessions,
        VisitorCountries countries,
        Throttle throttle,
        IOptions<DirectLineOptions> options)
    {
        if (directory.Current.FindInboxByKey(key) is not { } inbox)
        {
            return Problems.NotFound.Answer();
        }

        // The panel is on the hub's own origin; nobody else has a reason to ask.
        if (Origins.Of(context.Request) is { } origin && !origins.IsOwn(context.Request, origin))
        {
            return Problems.NotFound.Answer();
        }

        if (await throttle.RefuseAsync(context, Act.Session, ThrottleScope.Inbox, inbox.Id.GetHashCode()) is { } refusal)
        {
            return refusal;
        }

        if (await ReadAsync(context.Request) is not { } body)
        {
            return Problems.Validation.Answer("Send one JSON object as application/json.");
        }

        var (who, problem) = body.Identity is { } token ? await identities.ReadAsync(inbox, token) : (null, null);
        if (problem is not null)
        {
            return Problems.IdentityRefused.Answer(problem);
        }

        var visit = new Visit(context.Request.Headers.UserAgent.ToString(), countries.Find(context));
        var answer = await sessions.OpenAsync(inbox, body, who, visit, context.RequestAborted);
        return TypedResults.Json(answer with { ExpiresIn = (int)options.Value.TokenLifetime.TotalSeconds }, WidgetJson.Default.SessionAnswer);
    }

    private static async ValueTask<SessionRequest?> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasJsonContentType()
                ? await JsonSerializer.DeserializeAsync(request.BodyReader, WidgetJson.Default.SessionRequest, request.HttpContext.RequestAborted)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
