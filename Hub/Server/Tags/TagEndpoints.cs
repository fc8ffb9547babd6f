using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Closing;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Tags;

/// <summary>The words by which conversations are tagged: read by everybody, kept by admins.</summary>
internal static class TagEndpoints
{
    public static IServiceCollection AddTags(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, TagJson.Default))
        .AddScoped<TagCommands>();

    public static void MapTags(this IEndpointRouteBuilder routes)
    {
        routes.MapConsoleApi("/api/tags", "Tags").MapGet("", List);
        routes.MapConsoleApi("/api/tags", "Tags").Needs(Permission.SetTags).MapPut("", Save);
    }

    private static Ok<TagListView> List(HubDirectory directory) => TypedResults.Ok(View(directory.Current.Tags.Book));

    private static async Task<Results<Ok<TagListView>, ValidationProblem, ProblemHttpResult>> Save(
        TagListRequest request, Viewer viewer, HubDirectory directory, CommitLoop loop, TimeProvider clock, CancellationToken cancellationToken)
    {
        var wanted = TagRequests.Clean(request);
        if (TagRequests.Check(wanted) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var now = clock.GetUtcNow();

        // On the writing connection, where nothing can come between the look and the change.
        if (await loop.RunAsync(writer => Keep(writer, wanted, viewer, now)) is { } refused)
        {
            return refused;
        }

        await directory.RefreshAsync(cancellationToken);
        return TypedResults.Ok(View(directory.Current.Tags.Book));
    }

    private static ProblemHttpResult? Keep(HubDbContext writer, TagListRequest wanted, Viewer viewer, DateTimeOffset now)
    {
        var row = writer.Settings.FirstOrDefault(row => row.Key == TagBook.Key);
        var before = TagBook.Read(row?.Value);
        if (before.Version != wanted.Version)
        {
            return Problems.ChangedMeanwhile.Answer();
        }

        var book = TagRequests.Apply(before, wanted);
        if (!book.HasOutcome && ClosingSettings.Read(writer.Settings.FirstOrDefault(row => row.Key == ClosingSettings.Key)?.Value).EndNeeds == EndNeed.Outcome)
        {
            return Problems.StillNeeded.Answer("No conversation ends without an outcome, and this would leave none. Mark another tag as one first, or change what an end needs.");
        }

        if (row is null)
        {
            writer.Settings.Add(row = new() { Key = TagBook.Key });
        }

        row.Value = book.Write();
        writer.Audit.Add(new() { At = now, Actor = viewer.Id.Value, Act = "tags.save" });
        writer.SaveBorrowed();
        return null;
    }

    private static TagListView View(TagBook book) =>
        new(book.Version, [.. book.Tags.OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase).Select(tag => new TagView(tag.Id, tag.Name, tag.Colour, tag.IsOutcome))]);
}
