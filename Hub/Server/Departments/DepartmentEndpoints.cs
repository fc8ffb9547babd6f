using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Departments;

/// <summary>Departments and routing rules, for admins.</summary>
internal static class DepartmentEndpoints
{
    public static void MapDepartments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/departments", "Departments").Needs(Permission.SetDepartments);
        group.MapGet("", List);
        group.MapPut("/{id:guid}", Save);
        group.MapDelete("/{id:guid}", Delete);
        var rules = routes.MapConsoleApi("/api/routing", "Departments").Needs(Permission.SetDepartments);
        rules.MapGet("/rules", Rules);
        rules.MapPut("/rules", SaveRules);
        rules.MapPost("/dry-run", DryRun);
    }

    private static Ok<DepartmentListView> List(DepartmentBook book) => TypedResults.Ok(book.List());

    private static async Task<Results<Ok<DepartmentView>, ValidationProblem, ProblemHttpResult>> Save(
        Guid id, DepartmentRequest request, Viewer viewer, DepartmentBook book, HubDirectory directory, CancellationToken cancellationToken)
    {
        if (DepartmentRules.Check(id, request, directory.Current) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        return await book.SaveAsync(id, request, viewer, cancellationToken) is { } saved ? TypedResults.Ok(saved) : Problems.ChangedMeanwhile.Answer();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(
        Guid id, Viewer viewer, DepartmentBook book, HubDirectory directory, CancellationToken cancellationToken)
    {
        if (directory.Current.FindDepartment(new DepartmentId(id)) is not { } department)
        {
            return Problems.NotFound.Answer();
        }

        if (await book.WhyNeededAsync(department, cancellationToken) is { } why)
        {
            return Problems.StillNeeded.Answer(why);
        }

        await book.DeleteAsync(department, viewer, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<RuleBook>> Rules(HubDbContext database, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ReadAsync(database, cancellationToken));

    private static async Task<Results<Ok<RuleBook>, ValidationProblem, ProblemHttpResult>> SaveRules(
        RuleBookRequest request, Viewer viewer, HubDbContext database, HubDirectory directory, TimeProvider clock, CommitLoop loop, CancellationToken cancellationToken)
    {
        if (DepartmentRules.Check(request.Rules, directory.Current) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var next = new RuleBook(request.Version + 1, request.Rules ?? []);
        var now = clock.GetUtcNow();

        // On the writing connection, where nothing can come between the look and the change.
        var saved = await loop.RunAsync(writer =>
        {
            var row = writer.Settings.FirstOrDefault(row => row.Key == RuleBook.Key);
            if (RuleBook.Read(row?.Value).Version != request.Version)
            {
                return false;
            }

            if (row is null)
            {
                writer.Settings.Add(row = new() { Key = RuleBook.Key });
            }

            row.Value = next.Write();
            writer.Audit.Add(new() { At = now, Actor = viewer.Id.Value, Act = "routing.save" });
            writer.SaveBorrowed();
            return true;
        });
        if (!saved)
        {
            return Problems.ChangedMeanwhile.Answer();
        }

        await directory.RefreshAsync(cancellationToken);
        return TypedResults.Ok(await ReadAsync(database, cancellationToken));
    }

    private static async Task<Results<Ok<DryRunView>, ValidationProblem, ProblemHttpResult>> DryRun(
        DryRunRequest request, HubDirectory directory, IConversationReader reader, RoutingFactsReader facts, CancellationToken cancellationToken)
    {
        var known = directory.Current;
        if (request.Rules is not null && DepartmentRules.Check(request.Rules, known) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var about = request.Conversation is { } id && reader.FindHead(new ConversationId(id)) is { } head ? await facts.ReadAsync(head, cancellationToken) : request.Facts;
        if (about is null || about.Fields is null)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["facts"] = ["Give facts, or a conversation to take them from."] });
        }

        var verdict = RoutingRules.Ask(request.Rules ?? known.Rules, about);
        var department = known.FindDepartment(new DepartmentId(verdict.Rule?.Then.Department ?? about.Department)) ?? known.DefaultDepartment;
        return TypedResults.Ok(new DryRunView(verdict.Rule?.Name, verdict.Steps, about, new NamedView(department.Id.Value, department.Name)));
    }

    private static async Task<RuleBook> ReadAsync(HubDbContext database, CancellationToken cancellationToken) =>
        RuleBook.Read(await database.Settings.AsNoTracking().Where(row => row.Key == RuleBook.Key).Select(row => row.Value).FirstOrDefaultAsync(cancellationToken));
}
