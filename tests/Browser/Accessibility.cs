using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser;

/// <summary>Looks with axe at what is on the screen. Nothing is allowed to be found.</summary>
public static class Accessibility
{
    private const string Find =
        """
        async () => (await axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations
          .flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target}: ${failureSummary}`))
        """;

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    /// <summary>Checks the page and everything framed in it.</summary>
    public static async Task IsAccessibleAsync(this IPage page, string state)
    {
        var found = await page.FindBarriersAsync();
        Assert.True(found.Count == 0, $"{state}: {string.Join("\n", found)}");
    }

    /// <summary>Finds what keeps people out of the page and of everything framed in it.</summary>
    public static async Task<IReadOnlyList<string>> FindBarriersAsync(this IPage page)
    {
        var found = new List<string>();
        foreach (var frame in page.Frames)
        {
            // Evaluated and not added as an element: no page under test allows a foreign script.
            if (!await frame.EvaluateAsync<bool>("() => 'axe' in window"))
            {
                await frame.EvaluateAsync($"() => {{ {Script.Value} }}");
            }

            found.AddRange((await frame.EvaluateAsync<string[]>(Find)).Select(barrier => $"{frame.Url}: {barrier}"));
        }

        return found;
    }
}
