using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
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
        var saved = await loop.RunAsync(writer =>
        {
            var row = writer.Settings.FirstOrDefault(row => row.Key == TagBook.Key);
            var before = TagBook.Read(row?.Value);
            if (before.Version != wanted.Version)
            {
                return false;
            }

            if (row is null)
            {
                writer.Settings.Add(row = new() { Key = TagBook.Key });
            }

            row.Value = TagRequests.Apply(before, wanted).Write();
            writer.Audit.Add(new() { At = now, Actor = viewer.Id.Value, Act = "tags.save" });
            writer.SaveBorrowed();
            return true;
        });
        if (!saved)
        {
            return Problems.ChangedMeanwhile.Answer();
        }

        await directory.RefreshAsync(cancellationToken);
        return TypedResults.Ok(View(directory.Current.Tags.Book));
    }

    private static TagListView View(TagBook book) =>
        new(book.Version, [.. book.Tags.OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase).Select(tag => new TagView(tag.Id, tag.Name, tag.Colour))]);
}
