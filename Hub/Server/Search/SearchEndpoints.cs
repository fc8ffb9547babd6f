using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Realtime;

namespace Omnichannel.Hub.Search;

/// <summary>Searching what was written.</summary>
internal static class SearchEndpoints
{
    private const int Longest = 200;
    private const int DefaultLimit = 20;
    private const int HighestLimit = 50;

    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SearchJson.Default));
        return services
            .AddScoped<MessageSearch>()
            .AddSingleton<SearchIndexer>()
            .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<SearchIndexer>())
            .AddHostedService(provider => provider.GetRequiredService<SearchIndexer>());
    }

    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapConsoleApi("/api/search", "Search").MapGet("", Search);

    private static async Task<Results<Ok<SearchPage>, ValidationProblem>> Search(
        string? q, string? after, int? limit, Viewer viewer, MessageSearch search, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var words = q is { Length: <= Longest } ? SearchWords.Read(q) : null;
        if (words is null)
        {
            errors["q"] = [$"Enter one to ten words, {Longest} characters at most."];
        }

        Problems.AddOfPage(errors, MessageSearch.TryRead(after, out var before), limit, HighestLimit);
        return words is null || errors.Count > 0 ? Problems.Invalid(errors) : TypedResults.Ok(await search.ReadAsync(viewer, words, before, limit ?? DefaultLimit, cancellationToken));
    }
}
