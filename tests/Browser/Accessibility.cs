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
        foreach (var frame in page.Frames)
        {
            // Evaluated and not added as an element: no page under test allows a foreign script.
            if (!await frame.EvaluateAsync<bool>("() => 'axe' in window"))
            {
                await frame.EvaluateAsync($"() => {{ {Script.Value} }}");
            }

            var found = await frame.EvaluateAsync<string[]>(Find);
            Assert.True(found.Length == 0, $"{state}, {frame.Url}: {string.Join("\n", found)}");
        }
    }
}
