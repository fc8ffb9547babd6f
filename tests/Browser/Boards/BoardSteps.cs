using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;

namespace Omnichannel.Tests.Browser.Boards;

/// <summary>Looking at the board, in the words of those who oversee a shift.</summary>
internal static class BoardSteps
{
    extension(OperatorAtDesk desk)
    {
        public async Task OpensBoardAsync()
        {
            await desk.DoesAsync("live board", "Live board");
            await desk.SeesHeadingAsync("Live board");
        }

        /// <summary>The card of a department.</summary>
        public ILocator Department(string name) => desk.Page.GetByRole(AriaRole.Listitem)
            .Filter(new() { Has = desk.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true, Level = 2 }) });

        /// <summary>The row of somebody.</summary>
        public ILocator Person(string name) => desk.Page.GetByRole(AriaRole.Listitem)
            .Filter(new() { Has = desk.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true, Level = 3 }) });

        /// <summary>Chooses a status, from wherever one is.</summary>
        public Task ChoosesStatusAsync(string status) => desk.DoesAsync("be " + status, "Be " + status);
    }
}
