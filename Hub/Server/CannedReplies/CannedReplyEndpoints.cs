using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.CannedReplies;

/// <summary>The texts that operators put into their answers: shared ones and one's own.</summary>
internal static class CannedReplyEndpoints
{
    public static IServiceCollection AddCannedReplies(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, CannedReplyJson.Default));
        return services.AddScoped<CannedReplyBook>();
    }

    public static void MapCannedReplies(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/canned-replies", "Canned replies");
        group.MapGet("", List);
        group.MapPut("/{id:guid}", Save);
        group.MapDelete("/{id:guid}", Delete);
    }

    private static async Task<Ok<CannedReplyList>> List(Viewer viewer, CannedReplyBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.ReadAsync(viewer, cancellationToken));

    private static async Task<Results<Ok<CannedReplyView>, ValidationProblem, ProblemHttpResult>> Save(
        Guid id,
        CannedReplyRequest request,
        Viewer viewer,
        CannedReplyBook book,
        HubDirectory directory,
        IOptions<Limits> limits,
        CancellationToken cancellationToken)
    {
        var wanted = CannedReplyRules.Clean(request);
        var errors = CannedReplyRules.Check(wanted, limits.Value.MessageText);
        if (wanted.DepartmentId is { } department && directory.Current.FindDepartment(new DepartmentId(department)) is null)
        {
            errors["departmentId"] = ["There is no such department."];
        }

        if (errors.Count > 0)
        {
            return Problems.Invalid(errors);
        }

        return await book.SaveAsync(viewer, id, wanted, cancellationToken) switch
        {
            (CannedReplyOutcome.Done, { } view) => TypedResults.Ok(view),
            (CannedReplyOutcome.ShortcutTaken, _) => Problems.Invalid(new Dictionary<string, string[]> { ["shortcut"] = [$"Another reply has the shortcut /{wanted.Shortcut} already."] }),
            var (outcome, _) => Refuse(outcome),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, Viewer viewer, CannedReplyBook book, CancellationToken cancellationToken) =>
        await book.DeleteAsync(viewer, id, cancellationToken) is var outcome and not CannedReplyOutcome.Done ? Refuse(outcome) : TypedResults.NoContent();

    private static ProblemHttpResult Refuse(CannedReplyOutcome outcome) => outcome switch
    {
        CannedReplyOutcome.NotFound => Problems.NotFound.Answer(),
        CannedReplyOutcome.Forbidden => Problems.Forbidden.Answer("Only admins and supervisors change shared replies, and only those of their departments."),
        CannedReplyOutcome.Changed => Problems.ChangedMeanwhile.Answer(),
        CannedReplyOutcome.Full => Problems.Full.Answer(),
        CannedReplyOutcome.Done or CannedReplyOutcome.ShortcutTaken => throw new InvalidOperationException($"{outcome} is no refusal."),
    };
}
