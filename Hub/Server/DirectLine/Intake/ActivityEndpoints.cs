using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Security.Throttling;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>What visitors post: messages, signals, files.</summary>
internal static class ActivityEndpoints
{
    public static void MapActivities(this RouteGroupBuilder group)
    {
        group.MapPost("/conversations/{id}/activities", Post).CountAs(Act.Activity);
        group.MapPost("/conversations/{id}/upload", UploadEndpoint.UploadAsync).DisableAntiforgery().CountAs(Act.Upload);
        group.MapGet("/conversations/{id:guid}/files/{file}", UploadEndpoint.Download);
    }

    private static async Task<IResult> Post(HttpContext context, string id, DirectLineGate gate, ClientActivityReader reader, ActivityIntake intake)
    {
        var (caller, refusal) = await gate.AdmitAsync(context, id);
        if (caller?.Token is not { } token)
        {
            return refusal!;
        }

        var (activity, problem) = await reader.ReadAsync(context.Request, context.RequestAborted);
        return activity is null
            ? DirectLineErrors.BadArgument.Answer(problem)
            : (await intake.TakeAsync(caller.Inbox, token, activity, [])).Answer;
    }
}
