const path = require('node:path');
const spokenAttributes = require('./attributes');

/**
 * Lets roles and names for screen readers through to WeChat. The framework keeps its templates small by dropping every attribute that it
 * does not list, and it lists none of these.
 */
module.exports = (build) => {
  build.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.template === undefined) return; // a browser has no templates
      platform.template.mergeComponents(build, spokenAttributes);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime')].flat();
    },
  });
};
