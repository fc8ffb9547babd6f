using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Lists;

namespace Omnichannel.Hub.SavedViews;

/// <summary>Lists with filters under a name: one's own, and shared ones.</summary>
internal static class SavedViewEndpoints
{
    public static IServiceCollection AddSavedViews(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SavedViewJson.Default));
        return services.AddScoped<SavedViewBook>();
    }

    public static void MapSavedViews(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/views", "Saved views");
        group.MapGet("", List);
        group.MapPut("/{id:guid}", Save);
        group.MapDelete("/{id:guid}", Delete);
    }

    private static async Task<Ok<SavedViewList>> List(Viewer viewer, SavedViewBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.ReadAsync(viewer, cancellationToken));

    private static async Task<Results<Ok<SavedViewView>, ValidationProblem, ProblemHttpResult>> Save(
        Guid id, SavedViewRequest request, Viewer viewer, SavedViewBook book, ListQueryReader queries, CancellationToken cancellationToken)
    {
        var wanted = SavedViewRules.Clean(request);
        if (SavedViewRules.Check(wanted, viewer, queries) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        return await book.SaveAsync(viewer, id, wanted, cancellationToken) switch
        {
            (SavedViewOutcome.Done, { } view) => TypedResults.Ok(view),
            var (outcome, _) => Refuse(outcome),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, Viewer viewer, SavedViewBook book, CancellationToken cancellationToken) =>
        await book.DeleteAsync(viewer, id, cancellationToken) is var outcome and not SavedViewOutcome.Done ? Refuse(outcome) : TypedResults.NoContent();

    private static ProblemHttpResult Refuse(SavedViewOutcome outcome) => outcome switch
    {
        SavedViewOutcome.NotFound => Problems.NotFound.Answer(),
        SavedViewOutcome.Forbidden => Problems.Forbidden.Answer("Only admins and supervisors share views, and change those that are shared."),
        SavedViewOutcome.Changed => Problems.ChangedMeanwhile.Answer(),
        SavedViewOutcome.Full => Problems.Full.Answer(),
        SavedViewOutcome.Done => throw new InvalidOperationException("That is no refusal."),
    };
}
