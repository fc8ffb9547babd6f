using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using Omnichannel.Channels.Shared;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.DirectLine.Intake;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.DirectLine;

/// <summary>Direct Line 3.0: tokens, conversations and their logs. What visitors post is in <see cref="ActivityEndpoints"/>.</summary>
internal static class DirectLineEndpoints
{
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        // Callers are admitted by DirectLineGate, which knows secrets, tokens and origins.
        var group = routes.MapGroup("/v3/directline").AllowAnonymous().ExcludeFromDescription();
        group.MapPost("/tokens/generate", Generate);
        group.MapPost("/tokens/refresh", Refresh);
        group.MapPost("/conversations", Start).CountAs(Act.Conversation);
        group.MapGet("/conversations/{id}", Resume).CountAs(Act.Stream);
        group.MapGet("/conversations/{id}/activities", Read);

        // Over HTTP/2 a web socket begins with CONNECT.
        group.MapMethods("/conversations/{id}/stream", ["GET", "CONNECT"], StreamEndpoint.OpenAsync).CountAs(Act.Stream);
        group.MapGet("/session/getsessionid", SessionId);
        group.MapActivities();
        return routes;
    }

    private static async Task<IResult> Generate(HttpContext context, DirectLineGate gate, VisitorPlaces places)
    {
        var (caller, refusal) = await gate.AdmitSecretAsync(context);
        if (caller is null)
        {
            return refusal!;
        }

        var (body, problem) = await ReadAsync(context.Request, DirectLineJson.Default.GenerateRequest);
        if (problem is not null)
        {
            return DirectLineErrors.BadArgument.Answer(problem);
        }

        if (body?.TrustedOrigins?.All(caller.Inbox.Allows) == false)
        {
            return DirectLineErrors.BadArgument.Answer("One of trustedOrigins is not on the inbox's list.");
        }

        if (VisitorPlaces.ProblemWith(body?.User?.Id) is { } wrong)
        {
            return DirectLineErrors.BadArgument.Answer(wrong);
        }

        return Token(places.TokenFor(caller.Inbox, body?.User?.Id, fromSecret: true), context);
    }

    private static async Task<IResult> Refresh(HttpContext context, DirectLineGate gate)
    {
        var (caller, refusal) = await gate.AdmitAsync(context, conversation: null);
        return caller?.Token is { } token ? Token(token, context) : refusal!;
    }

    private static async Task<IResult> Start(HttpContext context, DirectLineGate gate, VisitorPlaces places, ConversationStarter starter, VisitorTokens tokens, PublicUrl publicUrl)
    {
        var withSecret = DirectLineGate.HasSecret(context.Request);
        var (caller, refusal) = withSecret ? await gate.AdmitSecretAsync(context) : await gate.AdmitAsync(context, conversation: null);
        if (caller is null)
        {
            return refusal!;
        }

        var (body, problem) = await ReadAsync(context.Request, DirectLineJson.Default.StartRequest);
        if ((problem ?? (withSecret ? VisitorPlaces.ProblemWith(body?.User?.Id) : null)) is { } wrong)
        {
            return DirectLineErrors.BadArgument.Answer(wrong);
        }

        var token = caller.Token ?? places.TokenFor(caller.Inbox, body?.User?.Id, fromSecret: true);
        var info = await places.FindInfoAsync(token.Inbox, token.UserId, context.RequestAborted);
        var name = await places.FindNameAsync(token.Inbox, token.UserId, context.RequestAborted) ?? DisplayText.CleanName(body?.User?.Name);
        var visitor = new Visitor(token.UserId, name, info with
        {
            Locale = info.Locale ?? VisitorPages.CleanOrNull(body?.Locale, 35),
            UserAgent = info.UserAgent ?? VisitorPages.CleanOrNull(context.Request.Headers.UserAgent.ToString(), 400),
        });
        var (head, isNew) = await starter.StartAsync(caller.Inbox, token.Conversation, visitor);
        if (head.UserId != token.UserId)
        {
            return DirectLineErrors.NotYours.Answer();
        }

        // The visitor may be in another open conversation by now, begun from a second page: they are sent there.
        token = token with { Conversation = head.Id };
        return Conversation(token, watermark: "", isNew ? 201 : 200, context, tokens, publicUrl);
    }

    private static async Task<IResult> Resume(HttpContext context, string id, string? watermark, DirectLineGate gate, IConversationReader reader, VisitorTokens tokens, PublicUrl publicUrl)
    {
        var (caller, refusal) = await gate.AdmitAsync(context, id);
        if (caller?.Token is not { } token)
        {
            return refusal!;
        }

        if (!Watermarks.TryRead(watermark, out _))
        {
            return DirectLineErrors.BadArgument.Answer("The watermark is not one of ours.");
        }

        return reader.FindHead(token.Conversation) is null
            ? DirectLineErrors.NotYours.Answer()
            : Conversation(token, watermark ?? "", 200, context, tokens, publicUrl);
    }

    private static async Task<IResult> Read(HttpContext context, string id, string? watermark, DirectLineGate gate, IConversationReader reader, ActivitySetWriter writer, PublicUrl publicUrl)
    {
        var (caller, refusal) = await gate.AdmitAsync(context, id);
        if (caller?.Token is not { } token)
        {
            return refusal!;
        }

        if (!Watermarks.TryRead(watermark, out var after))
        {
            return DirectLineErrors.BadArgument.Answer("The watermark is not one of ours.");
        }

        after = Watermarks.Bound(after, reader.FindHead(token.Conversation));
        var entries = reader.ReadAfter(token.Conversation, after, limit: 100);
        var set = writer.Write(token.Conversation, entries, entries.Count == 0 ? after : entries[^1].Sequence, publicUrl.Origin(context.Request));
        return TypedResults.Bytes(set, "application/json; charset=utf-8");
    }

    private static async Task<IResult> SessionId(HttpContext context, DirectLineGate gate)
    {
        var (caller, refusal) = await gate.AdmitAsync(context, conversation: null);
        return caller?.Token is { } token
            ? TypedResults.Json(new SessionAnswer(token.Conversation.ToString()), DirectLineJson.Default.SessionAnswer)
            : refusal!;
    }

    private static IResult Token(VisitorToken token, HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<VisitorTokens>();
        return TypedResults.Json(
            new TokenAnswer(token.Conversation.ToString(), tokens.Issue(token), (int)tokens.Lifetime.TotalSeconds),
            DirectLineJson.Default.TokenAnswer);
    }

    private static IResult Conversation(VisitorToken token, string watermark, int status, HttpContext context, VisitorTokens tokens, PublicUrl publicUrl)
    {
        var ticket = tokens.IssueTicket(token, watermark);
        var stream = string.Create(
            CultureInfo.InvariantCulture,
            $"{publicUrl.SocketOrigin(context.Request)}/v3/directline/conversations/{token.Conversation}/stream?t={ticket}");
        return TypedResults.Json(
            new ConversationAnswer(token.Conversation.ToString(), tokens.Issue(token), (int)tokens.Lifetime.TotalSeconds, stream),
            DirectLineJson.Default.ConversationAnswer,
            statusCode: status);
    }

    // These bodies may be missing altogether.
    private static async ValueTask<(T? Body, string? Problem)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        if (request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } || request.ContentLength == 0)
        {
            return (null, null);
        }

        try
        {
            return request.HasJsonContentType()
                ? (await JsonSerializer.DeserializeAsync(request.BodyReader, type, request.HttpContext.RequestAborted), null)
                : (null, "Send the body as application/json.");
        }
        catch (JsonException)
        {
            return (null, "The body is not one JSON object, is nested too deep, or names a member twice.");
        }
    }
}
